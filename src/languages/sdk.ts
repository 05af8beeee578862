import { readFileSync } from 'node:fs';
import { KmsExamplesError, messageOf } from '../errors.ts';
import { repositoryPath } from '../repository.ts';
import type { Target } from './target.ts';

/** An SDK as its lock file has it. */
export interface LockedSdk {
  readonly name: string;
  readonly version: string;
}

/** What a toolchain's image says that holds something else in the place of the SDK, because its Dockerfile allows it. */
const STAND_IN = 'stand-in for';

/** The target whose folder has the lock file of a target's SDK: itself, or the one that it shares it with. */
export function lockOwnerOf({ id, sdk: { lock }, toolchain: { shared } }: Target): string {
  return shared?.files.includes(lock.file) === true ? shared.with : id;
}

/** The file, by its path in the repository, that alone says which version of its SDK a target has. */
export function lockFileOf(target: Target): string {
  return `harness/toolchains/${lockOwnerOf(target)}/${target.sdk.lock.file}`;
}

/**
 * The SDK of a target, with the version that its lock file has.
 *
 * @param read Reads a file by its path in the repository.
 * @throws KmsExamplesError `invalid-lock` where the lock file has no version, or several
 */
export function lockedSdk(
  target: Target,
  read: (path: string) => string = (path) => readFileSync(repositoryPath(path), 'utf8'),
): LockedSdk {
  const { name, lock } = target.sdk;
  const path = lockFileOf(target);
  const refusal = (found: string, cause?: unknown): KmsExamplesError =>
    new KmsExamplesError('invalid-lock', {
      where: path,
      expected: `one version of ${name}, which ${String(lock.version)} finds`,
      found,
      remedy: `correct the file, or the pattern in src/languages/${target.id}`,
      cause,
    });
  let text: string;
  try {
    text = read(path);
  } catch (error) {
    throw refusal(messageOf(error), error);
  }
  const versions = [...new Set(Array.from(text.matchAll(lock.version), ([, version = '']) => version))];
  const [version, ...others] = versions;
  if (version === undefined || others.length > 0) throw refusal(versions.join(', ') || 'none');
  return { name, version };
}

/** An SDK as a toolchain's image tells it. */
export function sdkText({ name, version }: LockedSdk): string {
  return `${name} ${version}`;
}

/** Whether what an image tells of its SDK is the locked one, or says of itself that it stands in for it. */
export function isSdkOf(target: Target, told: string): boolean {
  return told === sdkText(lockedSdk(target)) || told.startsWith(`${STAND_IN} ${target.sdk.name} `);
}
