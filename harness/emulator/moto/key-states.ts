import { textOf } from '../../../src/json.ts';
import type { KeyState } from '../../../src/model/world.ts';
import type { Ask, EmulatorCall } from '../emulator.ts';
import { askForKey, askForKeyOfCiphertext } from './questions.ts';
import { refusal, type Refusal } from '../refusal.ts';

/** How AWS KMS refuses a request because of the state of a key: with an error, and what it says of the key. */
type RefusalsByState = Readonly<Partial<Record<KeyState, readonly [code: string, says: string]>>>;

const DISABLED = ['DisabledException', 'is disabled.'] as const;
const PENDING_DELETION = ['KMSInvalidStateException', 'is pending deletion.'] as const;
const NOT_PENDING_DELETION = ['KMSInvalidStateException', 'is not pending deletion.'] as const;

/** How a key that is pending deletion is refused is not documented for all operations: they all refuse it alike. */
const USING: RefusalsByState = { Disabled: DISABLED, PendingDeletion: PENDING_DELETION };
const CHANGING: RefusalsByState = { PendingDeletion: PENDING_DELETION };
const CANCELLING: RefusalsByState = { Enabled: NOT_PENDING_DELETION, Disabled: NOT_PENDING_DELETION };

/** The states in which an operation refuses the key that a member names; `CiphertextBlob` names the key it is under. */
const REFUSALS: Readonly<Record<string, Readonly<Record<string, RefusalsByState>>>> = {
  CancelKeyDeletion: { KeyId: CANCELLING },
  CreateAlias: { TargetKeyId: CHANGING },
  CreateGrant: { KeyId: USING },
  Decrypt: { KeyId: USING, CiphertextBlob: USING },
  DisableKey: { KeyId: CHANGING },
  DisableKeyRotation: { KeyId: USING },
  EnableKey: { KeyId: CHANGING },
  EnableKeyRotation: { KeyId: USING },
  Encrypt: { KeyId: USING },
  GenerateDataKey: { KeyId: USING },
  GenerateDataKeyWithoutPlaintext: { KeyId: USING },
  GenerateDataKeyPair: { KeyId: USING },
  GenerateDataKeyPairWithoutPlaintext: { KeyId: USING },
  GenerateMac: { KeyId: USING },
  GetPublicKey: { KeyId: USING },
  ReEncrypt: { SourceKeyId: USING, CiphertextBlob: USING, DestinationKeyId: USING },
  RotateKeyOnDemand: { KeyId: USING },
  ScheduleKeyDeletion: { KeyId: CHANGING },
  Sign: { KeyId: USING },
  TagResource: { KeyId: CHANGING },
  UntagResource: { KeyId: CHANGING },
  UpdateAlias: { TargetKeyId: CHANGING },
  UpdateKeyDescription: { KeyId: CHANGING },
  Verify: { KeyId: USING },
  VerifyMac: { KeyId: USING },
};

/** The operations that a key's state can forbid. */
export const OPERATIONS_ON_STATES = Object.keys(REFUSALS);

/**
 * Refuses what the state of a key forbids, according to "Key states of AWS KMS keys" in the AWS KMS Developer Guide. A
 * key that doesn't exist has no state: moto refuses it by itself.
 */
export async function refuseByKeyState({ operation, input }: EmulatorCall, ask: Ask): Promise<Refusal | undefined> {
  for (const [member, byState] of Object.entries(REFUSALS[operation] ?? {})) {
    const named = member === 'CiphertextBlob' ? await askForKeyOfCiphertext(ask, input) : input[member];
    if (named === undefined || named === null) continue;
    const key = await askForKey(ask, named);
    if ('refusal' in key) continue;
    const { KeyState: state, Arn } = key.metadata;
    const [code, says] = (isKeyState(state) ? byState[state] : undefined) ?? [];
    if (code !== undefined) return refusal(code, `${textOf(Arn)} ${says}`);
  }
  return undefined;
}

function isKeyState(state: unknown): state is KeyState {
  return state === 'Enabled' || state === 'Disabled' || state === 'PendingDeletion';
}
