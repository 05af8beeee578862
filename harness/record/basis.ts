import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { z } from 'zod';
import type { Target } from '../../src/languages/target.ts';
import { targets, type TargetId } from '../../src/languages/targets.ts';
import { sha256 } from '../../src/sha256.ts';
import { repositoryPath } from '../../src/repository.ts';
import { emulatorImage } from '../emulator/moto/moto-image.ts';
import { contextHash, folderFiles, type ContextFile } from '../machines/docker/context.ts';
import { BASE_REFERENCES } from '../machines/images/reference.ts';
import type { ImageSource } from '../machines/images/image.ts';
import { RECORDER_BASE } from '../recorder/protocol.ts';
import { contentHash, toolchainFiles } from '../toolchains/toolchain-image.ts';

/** Hashes of files, by their paths, or versions of packages, by their names. */
export type Contents = Readonly<Record<string, string>>;

/** What the verdicts of all runs rest on, besides what each of them runs. */
export interface Basis {
  /** By target: the hash of what its image is made of, and the files in it, observer and lock files among them. */
  readonly toolchains: Readonly<Record<TargetId, { readonly image: string; readonly files: Contents }>>;
  /** The hash of what the emulator's image is made of, and the files in it. */
  readonly emulator: { readonly image: string; readonly files: Contents };
  /** The sources of the recorder, the gaps, the worlds and the judge, and the packages that they use. */
  readonly judge: Contents;
}

/** Where the program of the recorder, and the judging of runs, begin: the import graph tells what belongs to them. */
const JUDGE = ['harness/recorder/server.ts', 'harness/verify/run.ts'];

/** What else the recorder's image is made of. */
const RECORDER_IMAGE = 'harness/recorder/image';

/** The folder of what is documented. What of it a verdict depends on, the declaration of the run's case says. */
const CONTENT = 'src/chapter/';

/** Finds out what verdicts rest on, from the files as they are. */
export async function findBasis(): Promise<Basis> {
  const toolchains = targets.map((target: Target) => [
    target.id,
    {
      image: contentHash(target),
      files: {
        ...basesOf(target.id, target.toolchain),
        ...hashes(`harness/toolchains/${target.id}`, toolchainFiles(target)),
      },
    },
  ]);
  return {
    toolchains: toolchainsSchema.parse(Object.fromEntries(toolchains)),
    emulator: {
      image: contextHash(BASE_REFERENCES[emulatorImage.base], emulatorImage.files),
      files: { ...basesOf('emulator', emulatorImage), ...hashes('harness/emulator/moto/image', emulatorImage.files) },
    },
    judge: {
      ...basesOf('recorder', { base: RECORDER_BASE }),
      ...hashes(RECORDER_IMAGE, folderFiles(repositoryPath(RECORDER_IMAGE))),
      ...(await sourcesOf(JUDGE)),
    },
  };
}

const contentsSchema = z.record(z.string(), z.string());

const toolchainsSchema = z.record(
  z.enum(targets.map(({ id }) => id)),
  z.object({ image: z.string(), files: contentsSchema }),
);

function hashes(folder: string, files: readonly ContextFile[]): Contents {
  const hash = ({ digest, mode }: ContextFile): string => short(digest) + (mode === 0o755 ? ' executable' : '');
  return Object.fromEntries(files.map((file) => [`${folder}/${file.path}`, hash(file)]));
}

/** The images from which an image derives. */
function basesOf(name: string, { base, tools }: Pick<ImageSource, 'base' | 'tools'>): Contents {
  return {
    [`base image of ${name}`]: BASE_REFERENCES[base],
    ...(tools === undefined ? {} : { [`tools of ${name}`]: BASE_REFERENCES[tools] }),
  };
}

/** A hash that tells contents apart, short enough to be read. */
export function shortHash(content: string | Uint8Array): string {
  return short(sha256(content));
}

function short(digest: string): string {
  return digest.slice(0, 16);
}

const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/** The files that modules are made of, and the packages that these import. */
async function sourcesOf(entryPoints: readonly string[]): Promise<Contents> {
  const { metafile } = await build({
    absWorkingDir: repositoryPath(),
    entryPoints: [...entryPoints],
    outdir: 'unwritten',
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const inputs = Object.entries(metafile.inputs).filter(([path]) => !path.startsWith(CONTENT));
  const files = inputs.map(([path]) => [path, shortHash(readFileSync(repositoryPath(path)))] as const);
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(repositoryPath('package-lock.json'), 'utf8')));
  const imported = inputs.flatMap(([, { imports }]) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
  const versions = imported.flatMap((path) => {
    const name = /^(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? path;
    const version = packages[`node_modules/${name}`]?.version;
    return version === undefined ? [] : [[name, version] as const];
  });
  return Object.fromEntries([...files, ...versions].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
