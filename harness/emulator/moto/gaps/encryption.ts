import { textOf, type JsonObject } from '../../../../src/json.ts';
import { keyArn, keyIdOf } from '../../../../src/model/documented.ts';
import type { Gap } from '../gap.ts';
import { keyMaterialId } from '../made-up.ts';
import { askForKey, askForKeyOfCiphertext } from '../questions.ts';
import { refusal } from '../../refusal.ts';

const SYMMETRIC = 'SYMMETRIC_DEFAULT';

/** The algorithms with which a call encrypts and decrypts, as its answer names them. */
function algorithmsOf(operation: string, input: JsonObject): JsonObject {
  const sides = operation === 'ReEncrypt' ? ['Source', 'Destination'] : [''];
  return Object.fromEntries(
    sides.map((side) => [`${side}EncryptionAlgorithm`, input[`${side}EncryptionAlgorithm`] ?? SYMMETRIC]),
  );
}

/** The key materials that answers tell of, each with its key and its algorithm there. */
const MATERIALS = [
  { material: 'KeyMaterialId', key: 'KeyId', algorithm: 'EncryptionAlgorithm' },
  { material: 'SourceKeyMaterialId', key: 'SourceKeyId', algorithm: 'SourceEncryptionAlgorithm' },
  { material: 'DestinationKeyMaterialId', key: 'KeyId', algorithm: 'DestinationEncryptionAlgorithm' },
] as const;

export const encryptionGaps: readonly Gap[] = [
  {
    id: 'decrypting-with-another-key',
    operations: ['Decrypt', 'ReEncrypt'],
    aws: 'Answers IncorrectKeyException when another key is named than the one that encrypted.',
    emulator: 'Answers AccessDeniedException to Decrypt, and does not look at SourceKeyId of ReEncrypt.',
    remedy: 'The recorder asks for the key of the ciphertext first, and refuses the request as AWS KMS does.',
    refuse: async ({ input }, ask) => {
      const named = input.KeyId ?? input.SourceKeyId;
      if (named === undefined) return undefined;
      const key = await askForKey(ask, named);
      if ('refusal' in key) return key.refusal;
      const arn = await askForKeyOfCiphertext(ask, input);
      if (arn === undefined || arn === key.metadata.Arn) return undefined;
      const message = 'The key ID in the request does not identify a CMK that can perform this operation.';
      return refusal('IncorrectKeyException', message);
    },
  },
  {
    id: 'any-bytes-name-a-key',
    operations: ['Decrypt', 'ReEncrypt'],
    aws: 'Answers InvalidCiphertextException to bytes that it has not encrypted.',
    emulator:
      'Takes the first 36 of them for the id of a key, and answers AccessDeniedException when there is no such key.',
    remedy: 'The recorder refuses what the emulator cannot decrypt: a world has no ciphertexts of other accounts.',
    refuse: async ({ input }, ask) =>
      (await askForKeyOfCiphertext(ask, input)) === undefined
        ? refusal('InvalidCiphertextException', 'The ciphertext is not valid.')
        : undefined,
  },
  {
    id: 'no-encryption-algorithms',
    operations: ['Encrypt', 'Decrypt', 'ReEncrypt'],
    aws: 'Tells with which algorithm it encrypted or decrypted.',
    emulator: 'Leaves it out.',
    remedy: 'The recorder adds the one that the request names, or that of symmetric keys.',
    mendOutput: (output, { operation, input }) => ({ ...output, ...algorithmsOf(operation, input) }),
  },
  {
    id: 'no-ids-of-key-material',
    operations: ['Decrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncrypt'],
    aws: 'Tells the id of the key material that it used, of symmetric keys.',
    emulator: 'Knows no such id.',
    remedy: "The recorder adds one, made of the key's id.",
    mendOutput: (output, { operation, input }) => {
      const algorithms = algorithmsOf(operation, input);
      const symmetric = MATERIALS.filter(({ algorithm }) => algorithms[algorithm] === SYMMETRIC);
      return {
        ...output,
        ...Object.fromEntries(symmetric.map(({ material, key }) => [material, keyMaterialId(output[key] ?? null)])),
      };
    },
  },
  {
    id: 'macs-by-key-id',
    operations: ['GenerateMac', 'VerifyMac'],
    aws: 'Names the key by its ARN.',
    emulator: 'Names it by its id.',
    remedy: 'The recorder makes an ARN of it.',
    mendOutput: (output, { place }) => ({ ...output, KeyId: keyArn(keyIdOf(textOf(output.KeyId)), place) }),
  },
];
