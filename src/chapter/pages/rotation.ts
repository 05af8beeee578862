import { byDefault, option, range } from '../../api/said.ts';
import { defineExample, type Page } from '../../model/example.ts';
import { developerGuide, operationLink } from '../links.ts';
import { failuresOfCryptographicOperations, failuresOfReading } from '../failures.ts';
import { exampleKey } from '../placeholders.ts';
import { date, oneKey } from '../worlds.ts';

const rotationPeriodInDays = 180;

const rotatedKey = { keys: [{ arn: exampleKey.value, rotates: true, rotationPeriodInDays }] };

const enableKeyRotation = defineExample({
  id: 'enable-key-rotation',
  operation: 'EnableKeyRotation',
  title: 'Enable automatic rotation of a KMS key',
  prose: [
    `To have AWS KMS rotate the key material of a symmetric encryption KMS key automatically, use the ${operationLink('EnableKeyRotation')} operation. It returns nothing. The optional ${option('EnableKeyRotation', 'RotationPeriodInDays')} parameter specifies the time between rotations: ${range('EnableKeyRotation', 'RotationPeriodInDays')} days, or ${byDefault('EnableKeyRotation', 'RotationPeriodInDays')} days without it. To change the period, use the operation again.`,
  ],
  input: { KeyId: exampleKey, RotationPeriodInDays: rotationPeriodInDays },
  world: oneKey,
  result: {},
  after: { keys: { [exampleKey.value]: { rotates: true, rotationPeriodInDays } } },
  failures: failuresOfCryptographicOperations,
});

const getKeyRotationStatus = defineExample({
  id: 'get-key-rotation-status',
  operation: 'GetKeyRotationStatus',
  title: 'Get the rotation status of a KMS key',
  prose: [
    `To find out whether AWS KMS rotates a KMS key, use the ${operationLink('GetKeyRotationStatus')} operation. The \`KeyRotationEnabled\` field of the result shows it. If rotation is enabled, the result also holds the rotation period and the date of the next rotation.`,
  ],
  input: { KeyId: exampleKey },
  reads: { KeyRotationEnabled: 'isRotated' },
  world: rotatedKey,
  result: {
    KeyId: exampleKey.value,
    KeyRotationEnabled: true,
    RotationPeriodInDays: rotationPeriodInDays,
    NextRotationDate: date,
  },
  after: 'unchanged',
  failures: failuresOfReading,
});

const disableKeyRotation = defineExample({
  id: 'disable-key-rotation',
  operation: 'DisableKeyRotation',
  title: 'Disable automatic rotation of a KMS key',
  prose: [
    `To stop the automatic rotation of a KMS key, use the ${operationLink('DisableKeyRotation')} operation. It returns nothing. AWS KMS keeps all key material that it has rotated, so existing ciphertexts can still be decrypted.`,
  ],
  input: { KeyId: exampleKey },
  world: rotatedKey,
  result: {},
  after: { keys: { [exampleKey.value]: { rotates: false } } },
  failures: failuresOfCryptographicOperations,
});

export const rotation: Page = {
  id: 'rotation',
  anchor: 'programming-rotation',
  title: 'Working with key rotation',
  prose: [
    `When AWS KMS rotates a KMS key, it creates new key material for the key, and encrypts with it from then on. It keeps the former key material to decrypt existing ciphertexts. The key ID, key ARN, policies, and aliases stay the same, so you do not need to change your code. See ${developerGuide('Rotate AWS KMS keys', 'rotate-keys.html')}.`,
    'The examples in this topic are for symmetric encryption KMS keys with key material that AWS KMS generated.',
  ],
  sections: [
    { anchor: 'enable-key-rotation', title: 'Enabling automatic key rotation', examples: [enableKeyRotation] },
    { anchor: 'get-key-rotation-status', title: 'Viewing the rotation status', examples: [getKeyRotationStatus] },
    { anchor: 'disable-key-rotation', title: 'Disabling automatic key rotation', examples: [disableKeyRotation] },
  ],
};
