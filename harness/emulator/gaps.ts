import type { JsonObject } from '../json.ts';

/** What the emulator does otherwise than AWS, and how the recorder mends it on the way to the emulator or back. */
export interface Gap {
  readonly operations: readonly string[] | 'all';
  readonly aws: string;
  readonly emulator: string;
  readonly mendInput?: (input: JsonObject) => JsonObject;
  readonly mendOutput?: (output: JsonObject, input: JsonObject) => JsonObject;
}

/** The gaps between moto 5.2.5 and AWS KMS that examples meet. Each has a test that fails when moto closes it. */
const gaps: readonly Gap[] = [
  {
    operations: ['GetKeyPolicy', 'PutKeyPolicy'],
    aws: 'PolicyName is optional and means `default` when it is left out.',
    emulator: 'answers NotFoundException when PolicyName is left out',
    mendInput: (input) => ({ PolicyName: 'default', ...input }),
  },
  {
    operations: ['GetKeyPolicy'],
    aws: 'The response holds PolicyName.',
    emulator: 'returns the policy without its name',
    mendOutput: (output, input) => ({ ...output, PolicyName: input.PolicyName ?? 'default' }),
  },
];

/** The gaps that an operation meets, in the order in which they are mended. */
export function gapsOf(operation: string): Gap[] {
  return gaps.filter(({ operations }) => operations === 'all' || operations.includes(operation));
}
