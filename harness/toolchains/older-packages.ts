import { lockFileOf } from '../../src/languages/sdk.ts';
import type { Target } from '../../src/languages/target.ts';
import { emulatorImage } from '../emulator/moto/moto-image.ts';
import { mayBeOlder, OLDER_SDK_VARIABLE } from '../machines/closed-network/older-sdk.ts';

/**
 * Where Debian's older package may take the place of a locked one, since that was allowed: a sentence each.
 *
 * @param targets Those whose images are used.
 */
export function olderPackages(targets: readonly Target[]): string[] {
  const { name: emulator, lock, ...packages } = emulatorImage;
  const images = [
    { name: emulator, lockFile: lock?.file ?? '', packages },
    ...targets.map((target) => ({ name: target.id, lockFile: lockFileOf(target), packages: target.toolchain })),
  ];
  return images
    .filter(({ packages: ofImage }) => mayBeOlder(ofImage))
    .map(
      ({ name, lockFile, packages: { olderSdk = '' } }) =>
        `${OLDER_SDK_VARIABLE} is set: in the image of ${name}, Debian's older ${olderSdk} may take the place of what ${lockFile} locks`,
    );
}

/** The same as commands print it before anything else; empty where there is none. */
export function olderText(older: readonly string[]): string {
  if (older.length === 0) return '';
  return `${[...older, 'what passes there proves nothing of what is locked, and nothing is put on record'].join('\n')}\n\n`;
}
