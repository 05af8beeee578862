import process from 'node:process';
import { textFile, type ContextFile } from '../docker/context.ts';
import { mirrorFolders } from './package-mirror.ts';

/** What allows an image to be built with Debian's older package where the locked version can't be had. */
export const OLDER_SDK_VARIABLE = 'KMS_EXAMPLES_ALLOW_OLDER_SDK';

/** The packages of an image, and what may take the place of those that are locked. */
interface Packages {
  /** The folders of the package mirror that have the locked ones. */
  readonly packages?: readonly string[];
  /** Debian's package that is older; undefined where Debian has none. */
  readonly olderSdk?: string;
}

/** Whether the older package may take the place: it was allowed, there is one, and no package mirror has the locked one. */
export function mayBeOlder({ packages = [], olderSdk }: Packages): boolean {
  const isAllowed = process.env[OLDER_SDK_VARIABLE] === '1';
  return isAllowed && olderSdk !== undefined && mirrorFolders(packages).length === 0;
}

/**
 * What tells the Dockerfile so. The file is among those that an image is known by: what runs in such an image proves
 * nothing of the locked version.
 */
export function olderSdkFiles(packages: Packages): ContextFile[] {
  if (!mayBeOlder(packages)) return [];
  return [textFile('packages/older-sdk-allowed', `${OLDER_SDK_VARIABLE} is set.\n`)];
}

/** What helps where a package can't be had. */
export function packageRemedy(packages: Packages): string {
  const mirror = 'connect to its registry, or name a package mirror that has it in KMS_EXAMPLES_PACKAGES';
  if (packages.olderSdk === undefined || mayBeOlder(packages)) return mirror;
  return `${mirror}; ${OLDER_SDK_VARIABLE}=1 allows Debian's older ${packages.olderSdk} in its place, which proves nothing of the locked version`;
}
