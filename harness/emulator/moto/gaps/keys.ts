import { isJsonObject, type JsonObject, listOf } from '../../../../src/json.ts';
import type { Gap } from '../gap.ts';
import { keyMaterialId } from '../made-up.ts';
import { OPERATIONS_ON_STATES, refuseByKeyState } from '../key-states.ts';
import { keyIdOf } from '../../../../src/model/documented.ts';

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
    operations: ['EnableKey', 'DisableKey'],
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
    id: 'no-id-of-current-key-material',
    operations: ['CreateKey', 'DescribeKey'],
    aws: "A key's metadata hold the id of its key material.",
    emulator: 'Knows no such id.',
    remedy: "The recorder adds one, made of the key's id.",
    mendOutput: mendingMetadata((metadata) => ({ ...metadata, CurrentKeyMaterialId: keyMaterialId(metadata.KeyId) })),
  },
  {
    id: 'times-in-microseconds',
    operations: ['CreateKey', 'DescribeKey'],
    aws: 'Tells times to the millisecond.',
    emulator: 'Tells them to the microsecond, which not all SDKs keep.',
    remedy: 'The recorder rounds them.',
    mendOutput: mendingMetadata((metadata) =>
      typeof metadata.CreationDate === 'number'
        ? { ...metadata, CreationDate: Math.round(metadata.CreationDate * 1000) / 1000 }
        : metadata,
    ),
  },
];

function mendingMetadata(mend: (metadata: JsonObject) => JsonObject): NonNullable<Gap['mendOutput']> {
  return (output) => (isJsonObject(output.KeyMetadata) ? { ...output, KeyMetadata: mend(output.KeyMetadata) } : output);
}
