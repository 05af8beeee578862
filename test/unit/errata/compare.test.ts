import { describe, expect, test } from 'vitest';
import { compare, plain } from '../../../src/errata/compare.ts';
import { errataContext } from '../../../src/errata/document.ts';
import { explain } from '../../../src/errata/explain.ts';
import type { Tab } from '../../../src/errata/published.ts';
import { defineExample } from '../../../src/model/example.ts';
import { pages } from '../../../src/model/pages.ts';

const example = defineExample({
  id: 'decrypt-it',
  operation: 'Decrypt',
  title: 'Decrypt it',
  prose: [],
  input: { CiphertextBlob: Uint8Array.of(1) },
  world: { keys: [] },
  result: {},
  after: 'unchanged',
  failures: [],
});

const tab: Tab = {
  language: 'Java',
  heading: 'Decrypt it',
  call: 'decrypt',
  inputs: [
    { member: 'KeyId', name: 'KeyId', variable: 'keyId', type: 'String', value: '"key"' },
    {
      member: 'CiphertextBlob',
      name: 'CiphertextBlob',
      variable: 'ciphertext',
      type: 'ByteBuffer',
      value: 'bytes(1, 2)',
    },
  ],
  request: { variable: 'req', type: 'DecryptRequest' },
  response: { variable: 'result', type: 'DecryptResult' },
  reads: [{ member: 'Plaintext', variable: 'plaintext', type: 'ByteBuffer', value: 'result.getPlaintext()' }],
  helpers: [],
  links: ['https://example.com/decrypt', 'https://example.com/more'],
};

const [keyId, ciphertext] = tab.inputs;
const [plaintext] = tab.reads;

test('A tab does not differ from itself', () => {
  expect(compare({ example, published: tab, now: tab })).toEqual([]);
});

test.each<[string, Partial<Tab>, object[]]>([
  ['heading', { heading: 'Decode it' }, [{ published: 'Decode it', now: 'Decrypt it' }]],
  ['call', { call: 'encrypt' }, [{ published: 'encrypt', now: 'decrypt' }]],
  ['input', { inputs: [keyId!] }, [{ about: 'CiphertextBlob', published: undefined, now: 'CiphertextBlob' }]],
  ['order', { inputs: [ciphertext!, keyId!] }, [{ published: 'CiphertextBlob, KeyId', now: 'KeyId, CiphertextBlob' }]],
  [
    'variable',
    { inputs: [{ member: 'KeyId', name: 'KeyId' }, ciphertext!] },
    [{ about: 'KeyId', published: undefined, now: 'keyId' }],
  ],
  ['type', { inputs: [keyId!, { ...ciphertext!, type: 'Bytes' }] }, [{ published: 'Bytes', now: 'ByteBuffer' }]],
  ['value', { inputs: [{ ...keyId!, value: '"other"' }, ciphertext!] }, [{ published: '"other"', now: '"key"' }]],
  ['helper', { helpers: [{ variable: 'packed', value: 'pack(it)' }] }, [{ published: 'packed = pack(it)' }]],
  ['request', { request: undefined }, [{ published: undefined, now: 'DecryptRequest req' }]],
  ['response', { response: { variable: 'result' } }, [{ published: 'result', now: 'DecryptResult result' }]],
  ['read', { reads: [] }, [{ about: 'Plaintext', published: undefined, now: 'ByteBuffer plaintext' }]],
  ['read-value', { reads: [{ ...plaintext!, value: 'lost' }] }, [{ published: 'lost', now: 'result.getPlaintext()' }]],
  ['reference', { links: ['http://example.com'] }, [{ published: 'http://example.com', now: tab.links[0] }]],
  ['further-link', { links: [...tab.links, 'https://example.com/x'] }, [{ published: 'https://example.com/x' }]],
])('Another %s is found', (kind, difference, found) => {
  expect(compare({ example, published: { ...tab, ...difference }, now: tab })).toMatchObject(
    found.map((each) => ({ kind, ...each })),
  );
});

test('A list of which the snippet gets all pages is told once', () => {
  const published = { ...tab, response: undefined, reads: [] };
  expect(compare({ example: { ...example, paged: true }, published, now: tab })).toEqual([
    { kind: 'paging', published: 'decrypt', now: 'decrypt' },
  ]);
});

describe('A policy', () => {
  const statement = {
    Sid: 'All',
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: 'kms:*',
    Resource: '*',
  };
  const policy = { Version: '2012-10-17', Statement: [statement] };

  test('that is the same has no difference', () => {
    const same = { Statement: policy.Statement, Version: policy.Version };
    expect(compare({ example, published: { ...tab, policy }, now: { ...tab, policy: same } })).toEqual([]);
  });

  test('that breaks rules is told with each of them', () => {
    const broken = {
      ...policy,
      Statement: [statement, { ...statement, Principal: { AWS: 'arn:aws:iam::111122223333:user/Nobody' } }],
    };
    const found = compare({ example, published: { ...tab, policy: broken }, now: { ...tab, policy } });
    expect(found.map(({ kind, about }) => [kind, about])).toEqual([
      ['policy-breach', 'known principals'],
      ['policy-breach', 'distinct sids'],
      ['policy', undefined],
    ]);
  });
});

test('Neither spaces nor the kind of quotes make another literal', () => {
  expect(plain('bytes( 1, 2, "x" )')).toBe(plain("bytes(1,2,'x')"));
});

test('A difference without a reason is told as such', () => {
  const difference = {
    kind: 'call',
    page: 'keys',
    section: 'creating-keys',
    example: 'create-key',
    language: 'Ruby',
    published: 'make_key',
    now: 'create_key',
  } as const;
  expect(errataContext(pages, explain([difference]), 'classic').pages).toEqual([
    {
      title: 'Working with keys',
      places: [
        {
          title: 'Creating a KMS key',
          address: '../generated/classic/keys.md#creating-keys',
          rows: [
            {
              languages: 'Ruby',
              published: '`make_key`',
              now: '`create_key`',
              why: 'No reason is on record.',
              count: 1,
            },
          ],
        },
      ],
    },
  ]);
});
