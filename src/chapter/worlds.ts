import { Answered } from '../model/answered.ts';
import { exampleKey, otherKey } from './placeholders.ts';

/** Worlds of one and of two enabled keys. */
export const oneKey = { keys: [{ arn: exampleKey.value }] };
export const twoKeys = { keys: [{ arn: exampleKey.value }, { arn: otherKey.value }] };

export const date = new Answered(new Date('2026-01-15T10:30:00Z'));

export const keyMaterialId = new Answered('0123456789abcdef'.repeat(4));

/** As what each SDK returns binary values. */
export const notesOnBinaryResults = {
  java: 'The SDK returns binary values as `SdkBytes` objects. Their `asByteArray` method gives the bytes.',
  'java-classic': 'The SDK returns binary values as `ByteBuffer` objects.',
  csharp: 'The SDK returns binary values as `MemoryStream` objects. Their `ToArray` method gives the bytes.',
  'csharp-classic': 'The SDK returns binary values as `MemoryStream` objects. Their `ToArray` method gives the bytes.',
  python: 'The SDK returns binary values as `bytes`.',
  ruby: 'The SDK returns binary values as strings in binary encoding.',
  php: 'The SDK returns binary values as strings of bytes.',
  nodejs: 'The SDK returns binary values as `Uint8Array` objects.',
  'nodejs-classic': 'The SDK returns binary values as `Uint8Array` objects.',
  powershell: 'The cmdlet returns binary values as `MemoryStream` objects. Their `ToArray` method gives the bytes.',
};

/** Said of every cmdlet that lists: pages are nothing that its reader has to care about. */
export const notesOnPages = {
  powershell:
    'The cmdlet gets all pages by itself. To stop after a number of items, pipe its output to `Select-Object -First`.',
};
