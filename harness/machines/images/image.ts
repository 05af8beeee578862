import { dirname } from 'node:path/posix';
import { Readable } from 'node:stream';
import { mayBeOlder, OLDER_SDK_VARIABLE, packageRemedy } from '../closed-network/older-sdk.ts';
import { packageFiles } from '../closed-network/package-mirror.ts';
import { trustFiles } from '../closed-network/trust.ts';
import { buildImage, hasImage, type BuildProgress } from '../docker/build.ts';
import type { BaseName } from '../../../src/languages/toolchain.ts';
import type { Workshop } from '../workshop.ts';
import { contextHash, tarArchive, type ContextFile } from '../docker/context.ts';

/** What an image is made of. */
export interface ImageSource {
  readonly name: string;
  readonly base: BaseName;
  /** The base of a stage with tools that the image itself doesn't need. */
  readonly tools?: BaseName;
  /** The folders of the package mirror that it can install from. */
  readonly packages: readonly string[];
  /** What locks the versions of its packages: a file of the repository, and what `upgrade` calls whose it is. */
  readonly lock?: { readonly file: string; readonly owner: string };
  /** Debian's package that may take the place of one that can't be had, where that is allowed. */
  readonly olderSdk?: string;
  /** Its Dockerfile, and what that copies. */
  readonly files: readonly ContextFile[];
}

/**
 * The tag of the image, which is built if there is none with this content yet.
 *
 * @param onStep Called with what is being done, when it takes time.
 * @param isAnew Whether it is built also where it is there, without what earlier builds have left.
 * @throws KmsExamplesError `image-failed`, or what else the engine lacks
 */
export async function ensureImage(
  source: ImageSource,
  { docker, bases, signal }: Workshop,
  onStep: BuildProgress['onStep'],
  isAnew = false,
): Promise<string> {
  const progress = { onStep, signal };
  const base = await bases.find(source.base, progress);
  const tag = imageTag(source, base);
  // Also of an image that an earlier run has built: what runs in it proves nothing of the locked version.
  if (mayBeOlder(source)) {
    onStep(
      `${OLDER_SDK_VARIABLE} is set: Debian's older ${source.olderSdk ?? ''} may take the place of what is locked`,
    );
  }
  if (!isAnew && (await hasImage(docker, tag))) return tag;
  const tools = source.tools === undefined ? {} : { TOOLS: await bases.find(source.tools, progress) };
  const context = Readable.from(await tarArchive(filesOf(source)));
  const build = { name: source.name, tag, context, buildArguments: { BASE: base, ...tools }, isAnew };
  await buildImage(docker, build, progress, remediesFor(source));
  return tag;
}

/** What to do besides where an image can't be built. */
function remediesFor(source: ImageSource): string[] {
  const { lock } = source;
  return [
    ...(lock === undefined
      ? []
      : [
          `where ${lock.file} was edited by hand: \`git checkout -- ${dirname(lock.file)}\` takes that back, \`npm run generate\` what was rendered of it, and \`npx kms-examples upgrade ${lock.owner} --to VERSION\` locks another version`,
        ]),
    `where a package can't be had: ${packageRemedy(source)}`,
  ];
}

/** The tag of an image with this content: its build context and its base image. */
export function imageTag(source: ImageSource, base: string): string {
  return `kms-examples/${source.name}:${contextHash(base, filesOf(source))}`;
}

function filesOf({ packages, files }: ImageSource): ContextFile[] {
  return [...files, ...trustFiles(), ...packageFiles(packages)];
}
