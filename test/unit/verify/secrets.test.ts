import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsSecret, withoutSecrets, type Secret } from '../../../harness/verify/secrets.ts';

const bytes = Buffer.from([0, 7, 8, 9, 10, 27, 34, 39, 92, 65, 0x7f, 0xe9, 0xff, 0x20, 0x23]);
const secret: Secret = { member: 'Plaintext', bytes };

/** The same bytes, as languages print them. */
const PRINTED: Readonly<Record<string, string>> = {
  'in base64': bytes.toString('base64'),
  'in the base64 of URLs': bytes.toString('base64url'),
  'in lines of base64': bytes.toString('base64').replaceAll(/.{5}/gu, '$&\n'),
  'in hexadecimal digits': `<Buffer ${bytes.toString('hex').replaceAll(/..(?=.)/gu, '$& ')}>`,
  'as numbers': `[${[...bytes].join(', ')}]`,
  'as numbers with a sign': `[${Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte)).join(', ')}]`,
  "as Python's bytes": String.raw`b'\x00\x07\x08\t\n\x1b"\'\\A\x7f\xe9\xff #'`,
  "as Ruby's string": String.raw`"\x00\a\b\t\n\e\"'\\A\x7F\xE9\xFF #"`,
  'as a string of JavaScript': String.raw`'\x00\x07\b\t\n\x1B"\'\\A\x7Fé\xFF #'`,
};

test.each(Object.entries(PRINTED))('bytes that are printed %s are told by their length', (_form, text) => {
  const told = withoutSecrets(`before ${text} after`, [secret]);
  expect(told).toContain('(Plaintext, 15 bytes that are secret)');
  expect(told).toMatch(/^before [^]*after$/u);
  expect(told).not.toMatch(/\\x7f|233|e9/iu);
});

test('other bytes are not', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 8, maxLength: 40 }),
      fc.uint8Array({ minLength: 8, maxLength: 40 }),
      (one, other) => {
        fc.pre(!Buffer.from(other).toString('latin1').includes(Buffer.from(one).toString('latin1')));
        const text = JSON.stringify(Array.from(other));
        fc.pre(!text.includes(Array.from(one).join(',')));
        expect(holdsSecret(text, [{ member: 'Plaintext', bytes: Buffer.from(one) }])).toBe(false);
      },
    ),
  );
});
