import type { Ask } from '../../../harness/emulator/emulator.ts';

/** Whoever may only ask the emulator can change nothing. */
export async function askForChanges(ask: Ask): Promise<void> {
  await ask('DescribeKey', { KeyId: 'key' });
  // @ts-expect-error This operation changes something.
  await ask('RetireGrant', { GrantToken: 'token' });
}
