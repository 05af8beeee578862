import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyPolicy, type KeyPolicyDocument } from '../../../src/model/key-policy.ts';
import { Placeholder } from '../../../src/model/placeholder.ts';
import { commentOf, plainValue, wireValue } from '../../../src/model/value.ts';
import { anyText } from '../../../harness/literals/arbitrary-values.ts';
import { exampleAccount, exampleKey, exampleUser } from '../../../src/chapter/placeholders.ts';

const principal = fc.oneof(
  anyText,
  anyText.map((arn) => new Placeholder(arn, 'role ARN', { text: 'a valid one' }, [arn, 'another'])),
);

const document: fc.Arbitrary<KeyPolicyDocument> = fc.record(
  {
    Version: fc.constant('2012-10-17' as const),
    Id: anyText,
    Statement: fc.array(
      fc.record({
        Sid: anyText,
        Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
        Principal: fc.record({ AWS: fc.oneof(principal, fc.array(principal)) }),
        Action: fc.oneof(anyText, fc.array(anyText)),
        Resource: fc.constant('*' as const),
      }),
    ),
  },
  { requiredKeys: ['Version', 'Statement'] },
);

test('The text of a policy parses back to its document, placeholders as their values', () => {
  fc.assert(
    fc.property(document, (declared) => {
      const { text, document: decoded } = new KeyPolicy(declared);
      expect(JSON.parse(text)).toEqual(decoded);
      expect(decoded).toEqual({
        ...declared,
        Statement: declared.Statement.map((statement) => ({
          ...statement,
          Principal: {
            AWS: typeof statement.Principal.AWS === 'string' ? statement.Principal.AWS : plain(statement.Principal.AWS),
          },
        })),
      });
    }),
  );
});

function plain(declared: Placeholder<string> | readonly (string | Placeholder<string>)[]): unknown {
  if (declared instanceof Placeholder) return declared.value;
  return declared.map((item) => (item instanceof Placeholder ? item.value : item));
}

test('The comment of a policy names each of its placeholders once, in their order', () => {
  const statement = { Sid: 'Allow', Effect: 'Allow', Action: 'kms:*', Resource: '*' } as const;
  const policyFor = (...principals: Placeholder<string>[]): KeyPolicy =>
    new KeyPolicy({ Version: '2012-10-17', Statement: [{ ...statement, Principal: { AWS: principals } }] });

  expect(policyFor().comment).toBeUndefined();
  expect(policyFor(exampleUser).comment).toBe(
    'Replace the example user ARN in the following key policy with valid ones',
  );
  expect(policyFor(exampleAccount, exampleUser, exampleAccount).comment).toBe(
    'Replace the example account ARN and user ARN in the following key policy with valid ones',
  );
});

test('A placeholder tells what it is and what the reader may put in its place', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (value, noun, text) => {
      const placeholder = new Placeholder(value, noun, { text }, [value, 'another']);
      expect(placeholder.comment).toBe(`Replace the following example ${noun} with ${text}`);
      expect([plainValue(placeholder), commentOf(placeholder)]).toEqual([value, placeholder.comment]);
    }),
  );
  expect(exampleKey.comment).toBe('Replace the following example key ARN with a valid key ID or key ARN');
});

test('Binary data travels in base64, everything else as it is', () => {
  expect(wireValue([Uint8Array.of(255, 0), { a: 'b', c: [1, true] }])).toEqual(['/wA=', { a: 'b', c: [1, true] }]);
});
