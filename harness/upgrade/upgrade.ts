import { readFileSync } from 'node:fs';
import { KmsExamplesError } from '../../src/errors.ts';
import { repositoryPath } from '../../src/repository.ts';
import { clientSettings, clientVariables } from '../machines/closed-network/client-settings.ts';
import { packageFiles } from '../machines/closed-network/package-mirror.ts';
import { folderFiles } from '../machines/docker/context.ts';
import { runErrand } from '../machines/docker/errand.ts';
import { ensureImage } from '../machines/images/image.ts';
import type { Workshop } from '../machines/workshop.ts';
import type { Upgradable } from './upgradable.ts';

/** A package with the version that was locked, and the one that now is. */
export interface Locked {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What came of asking for newer versions. */
export interface Asked {
  readonly upgradable: Upgradable;
  /** Why nobody could be asked: what the package manager said; undefined where a registry, or the mirror, answered. */
  readonly unreached?: string;
  readonly locked: readonly Locked[];
  /** The texts of the files that are others now, by their paths in the repository. */
  readonly changed: ReadonlyMap<string, string>;
}

/** The exit status with which the program `upgrade` says that it can't reach a registry: EX_UNAVAILABLE. */
const UNREACHED = 69;

/** Where the container has the repository's files that are to change. */
const ROOT = 'repository';

/** How many lines of what a package manager printed are told. */
const TOLD_LINES = 8;

/**
 * Has a package manager lock other versions, in a container: nothing is changed here.
 *
 * @param version The version that is wanted of the first package; the newest without.
 * @throws KmsExamplesError `upgrade-failed`, `image-failed`, or what else the engine lacks
 */
export async function askForVersions(
  upgradable: Upgradable,
  version: string | undefined,
  workshop: Workshop,
): Promise<Asked> {
  const { id, folder, image, packages } = upgradable;
  const say = (text: string): void => workshop.onProgress({ subject: id, text, state: 'working' });
  const tag = await ensureImage(image, workshop, say);
  const sent = folderFiles(repositoryPath(folder), `${ROOT}/${folder}`);
  say('asking for versions');
  const { exitStatus, stdout, stderr, files } = await runErrand(
    {
      name: image.name,
      image: tag,
      command: ['/upgrade/upgrade', ...(version === undefined ? [] : [version])],
      environment: clientVariables(),
      files: [...sent, ...packageFiles(packages), ...clientSettings()],
      workingFolder: `/${ROOT}/${folder}`,
      broughtBack: `/${ROOT}`,
    },
    workshop,
  );
  const printed = stderr.split('\n').filter((line) => line.trim() !== '');
  const said = printed.slice(-TOLD_LINES).join('\n');
  if (exitStatus === UNREACHED) return { upgradable, unreached: said, locked: [], changed: new Map() };
  if (exitStatus !== 0) {
    throw new KmsExamplesError('upgrade-failed', {
      where: id,
      expected:
        version === undefined ? 'that the newest version can be locked' : `that version ${version} can be locked`,
      found: said,
      remedy: 'name another version with --to, or mend what the message says; no file was changed',
    });
  }
  return { upgradable, locked: lockedIn(stdout), changed: new Map([...files].filter(isChanged)) };
}

/** A line a package: its name, the version that was, and the one that is. */
export function lockedIn(stdout: string): Locked[] {
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [name = '', before = '', after = ''] = line.split(' ');
    return { name, before, after };
  });
}

function isChanged([path, text]: readonly [string, string]): boolean {
  try {
    return readFileSync(repositoryPath(path), 'utf8') !== text;
  } catch {
    return true;
  }
}
