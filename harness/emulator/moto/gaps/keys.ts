import { isJsonObject, type JsonObject, listOf, textOf } from '../../../../src/json.ts';
import { mapValues } from '../../../../src/map-values.ts';
import type { Gap } from '../gap.ts';
import { keyMaterialId } from '../made-up.ts';
import { OPERATIONS_ON_STATES, refuseByKeyState } from '../key-states.ts';
import { refusal } from '../../refusal.ts';
import { keyArn, keyIdOf } from '../../../../src/model/documented.ts';

/** The members, of metadata and of outputs, that are times. */
const TIMES = ['CreationDate', 'DeletionDate'];

/** The waiting period of a deletion that is scheduled without one, in days. Source: ScheduleKeyDeletion, API Reference. */
const DEFAULT_WAITING_PERIOD = 30;

export const keyGaps: readonly Gap[] = [
  {
    id: 'other-region-accepted',
    operations: [],
    aws: "An ARN of another region than the request's is refused.",
    emulator: 'Looks at the key id alone.',
    remedy: 'None: a snippet with another ARN falls short by its request, whatever the answer.',
  },
  {
    id: 'enabling-by-arn',
    operations: ['CancelKeyDeletion', 'DisableKey', 'EnableKey', 'ReplicateKey', 'ScheduleKeyDeletion'],
    aws: 'A key can be named by its id or by its ARN.',
    emulator: 'Answers an HTML page with status 500 when it is named by its ARN.',
    remedy: 'The recorder takes the id from the ARN on the way to the emulator.',
    mendInput: (input) => (typeof input.KeyId === 'string' ? { ...input, KeyId: keyIdOf(input.KeyId) } : input),
  },
  {
    id: 'key-states-not-enforced',
    operations: OPERATIONS_ON_STATES,
    aws: 'A key that is disabled or pending deletion is refused by the operations that its state forbids.',
    emulator: 'Does everything with keys in any state.',
    remedy: 'The recorder asks for the state of the keys that a request names, and refuses it as AWS KMS does.',
    refuse: refuseByKeyState,
  },
  {
    id: 'metadata-without-defaults',
    operations: ['CreateKey', 'DescribeKey'],
    aws: 'Metadata hold defaults for what CreateKey was not given, and lists only of algorithms that the key has.',
    emulator: 'Leaves out KeyUsage and MultiRegion then, and lists no signing algorithms for keys that do not sign.',
    remedy: 'The recorder adds the defaults, and leaves the empty list out.',
    mendOutput: mendingMetadata(({ SigningAlgorithms, ...metadata }) => ({
      KeyUsage: 'ENCRYPT_DECRYPT',
      MultiRegion: false,
      ...metadata,
      ...(listOf(SigningAlgorithms).length === 0 ? {} : { SigningAlgorithms: listOf(SigningAlgorithms) }),
    })),
  },
  {
    id: 'encryption-algorithms-of-all-keys',
    operations: ['CreateKey', 'DescribeKey'],
    aws: 'Metadata list the algorithms of what the key is used for: of keys for MACs and for key agreement, theirs.',
    emulator: 'Lists encryption or signing algorithms there.',
    remedy: 'The recorder leaves these out, and adds the others.',
    mendOutput: mendingMetadata((metadata) => {
      const { EncryptionAlgorithms: _others, ...rest } = metadata;
      if (metadata.KeyUsage === 'GENERATE_VERIFY_MAC') {
        return { ...rest, MacAlgorithms: [textOf(metadata.KeySpec).replace('HMAC_', 'HMAC_SHA_')] };
      }
      if (metadata.KeyUsage !== 'KEY_AGREEMENT') return metadata;
      const { SigningAlgorithms: _neither, ...agreeing } = rest;
      return { ...agreeing, KeyAgreementAlgorithms: ['ECDH'] };
    }),
  },
  {
    id: 'imported-key-material-at-once',
    operations: ['CreateKey', 'DescribeKey'],
    aws: 'A key whose origin is EXTERNAL waits for its key material to be imported, and is not enabled until then.',
    emulator: 'Enables it at once, and imports nothing.',
    remedy: 'The recorder tells its state as AWS KMS does; it refuses nothing for it.',
    mendOutput: mendingMetadata((metadata) =>
      metadata.Origin === 'EXTERNAL' ? { ...metadata, Enabled: false, KeyState: 'PendingImport' } : metadata,
    ),
  },
  {
    id: 'key-stores-that-are-none',
    operations: ['CreateKey'],
    aws: 'Answers CustomKeyStoreNotFoundException where a key is to be made in a key store that does not exist.',
    emulator: 'Has no key stores, and makes the key.',
    remedy: 'The recorder refuses the request as AWS KMS does.',
    refuse: ({ input: { CustomKeyStoreId } }) =>
      Promise.resolve(
        CustomKeyStoreId === undefined
          ? undefined
          : refusal('CustomKeyStoreNotFoundException', 'The custom key store does not exist.'),
      ),
  },
  {
    id: 'no-id-of-current-key-material',
    operations: ['CreateKey', 'DescribeKey'],
    aws: "A symmetric encryption key's metadata hold the id of its key material.",
    emulator: 'Knows no such id.',
    remedy: "The recorder adds one, made of the key's id.",
    mendOutput: mendingMetadata((metadata) =>
      metadata.KeySpec === 'SYMMETRIC_DEFAULT' && metadata.Origin !== 'EXTERNAL'
        ? { ...metadata, CurrentKeyMaterialId: keyMaterialId(metadata.KeyId) }
        : metadata,
    ),
  },
  {
    id: 'deletion-with-few-members',
    operations: ['ScheduleKeyDeletion', 'CancelKeyDeletion'],
    aws: 'Names the key by its ARN, and tells the state of a key that is to be deleted, and the waiting period.',
    emulator: 'Names the key as the request did, and leaves the others out.',
    remedy: 'The recorder adds them.',
    mendOutput: (output, { operation, input: { PendingWindowInDays = DEFAULT_WAITING_PERIOD }, place }) => ({
      ...output,
      KeyId: keyArn(keyIdOf(textOf(output.KeyId)), place),
      ...(operation === 'ScheduleKeyDeletion' ? { KeyState: 'PendingDeletion', PendingWindowInDays } : {}),
    }),
  },
  {
    id: 'times-in-microseconds',
    operations: ['CreateKey', 'DescribeKey', 'ScheduleKeyDeletion'],
    aws: 'Tells times to the millisecond.',
    emulator: 'Tells them to the microsecond, which not all SDKs keep.',
    remedy: 'The recorder rounds them.',
    mendOutput: (output, call) => mendingMetadata(timesToMilliseconds)(timesToMilliseconds(output), call),
  },
];

function mendingMetadata(mend: (metadata: JsonObject) => JsonObject): NonNullable<Gap['mendOutput']> {
  return (output) => (isJsonObject(output.KeyMetadata) ? { ...output, KeyMetadata: mend(output.KeyMetadata) } : output);
}

function timesToMilliseconds(members: JsonObject): JsonObject {
  return mapValues(members, (value, member) =>
    TIMES.includes(member) && typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  );
}
