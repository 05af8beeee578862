import type { JsonObject } from '../json.ts';

/** What the emulator does otherwise than AWS, and what becomes of it. */
export interface Gap {
  readonly id: string;
  /** The operations in which it is mended, where the recorder mends it. */
  readonly operations: readonly string[];
  readonly aws: string;
  readonly emulator: string;
  /** What is done about it. */
  readonly remedy: string;
  /** Mends it on the way to the emulator. */
  readonly mendInput?: (input: JsonObject) => JsonObject;
  /** Mends it on the way back. */
  readonly mendOutput?: (output: JsonObject, input: JsonObject) => JsonObject;
}

/** The known gaps between moto 5.2.5 and AWS KMS. Each has a test that fails when moto closes it. */
export const gaps: readonly Gap[] = [
  {
    id: 'policy-name-required',
    operations: ['GetKeyPolicy', 'PutKeyPolicy'],
    aws: 'PolicyName is optional and means `default` when it is left out.',
    emulator: 'Answers NotFoundException when PolicyName is left out.',
    remedy: 'The recorder adds it on the way to the emulator.',
    mendInput: (input) => ({ PolicyName: 'default', ...input }),
  },
  {
    id: 'policy-name-not-returned',
    operations: ['GetKeyPolicy'],
    aws: 'The response holds PolicyName.',
    emulator: 'Returns the policy without its name.',
    remedy: 'The recorder adds it on the way back.',
    mendOutput: (output, input) => ({ ...output, PolicyName: input.PolicyName ?? 'default' }),
  },
  {
    id: 'any-policy-accepted',
    operations: [],
    aws: 'A policy that is no JSON, names principals that do not exist or locks its caller out is refused.',
    emulator: 'Accepts any text.',
    remedy:
      'The recorder checks every policy by our own rules (src/model/policy-rules.ts) and answers as AWS KMS does.',
  },
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
    mendInput: ({ KeyId, ...others }) => ({
      ...others,
      ...(KeyId === undefined
        ? {}
        : { KeyId: typeof KeyId === 'string' ? KeyId.replace(/^arn:.*:key\//u, '') : KeyId }),
    }),
  },
  {
    id: 'grants-of-missing-keys',
    operations: [],
    aws: 'CreateGrant and ListGrants on a key that does not exist answer NotFoundException.',
    emulator: 'Answers an HTML page with status 500.',
    remedy: 'None yet: no example grants.',
  },
  {
    id: 'decrypting-with-another-key',
    operations: [],
    aws: 'Decrypt with another key than the one that encrypted answers IncorrectKeyException.',
    emulator: 'Answers AccessDeniedException.',
    remedy: 'None yet: no example decrypts.',
  },
  {
    id: 'no-data-key-pairs',
    operations: [],
    aws: 'GenerateDataKeyPair makes a pair of keys.',
    emulator: 'Has no such operation, nor some others.',
    remedy: 'None yet: no example makes one.',
  },
  {
    id: 'void-answers-are-null',
    operations: [],
    aws: 'An operation that returns nothing answers without a body.',
    emulator: 'Answers the text `null` with content type text/html.',
    remedy: 'The recorder answers without a body.',
  },
];

/** The gaps that are mended in an operation, in the order in which they are mended. */
export function gapsOf(operation: string): Gap[] {
  return gaps.filter(({ operations }) => operations.includes(operation));
}
