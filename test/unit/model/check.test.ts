import { describe, expect, test } from 'vitest';
import { Answered, AnsweredCiphertext } from '../../../src/model/answered.ts';
import { checkExample, checkPages } from '../../../src/model/check.ts';
import type { Example, Page } from '../../../src/model/example.ts';
import { defaultKeyPolicy } from '../../../src/model/default-key-policy.ts';
import { KeyPolicy, type KeyPolicyDocument, type KeyPolicyStatement } from '../../../src/model/key-policy.ts';
import { KEY, Placeholder } from '../../../src/model/placeholder.ts';
import { DOCUMENTED_CALLER, keyIdOf } from '../../../src/model/documented.ts';
import { exampleAccount, exampleKey, exampleKeyOrAlias, exampleUser } from '../../../src/chapter/placeholders.ts';

const right: Example = {
  id: 'get-the-policy',
  operation: 'GetKeyPolicy',
  title: 'Get the policy',
  prose: [],
  input: { KeyId: exampleKey, PolicyName: 'default' },
  world: { keys: [{ arn: exampleKey.value }] },
  result: { Policy: '{}', PolicyName: 'default' },
  after: 'unchanged',
  failures: [],
};

const rightPage: Page = {
  id: 'policies',
  anchor: 'programming-policies',
  title: 'Policies',
  prose: [],
  sections: [{ anchor: 'get', title: 'Get', examples: [right] }],
};

test('A right example and page pass', () => {
  expect(() => {
    checkExample(right);
  }).not.toThrow();
  expect(checkPages([rightPage])).toEqual([rightPage]);
});

/** An example that catches an error, and what makes it one. */
const catches = { error: 'NotFoundException', message: 'There is no such key.' };
const failures = [
  { id: 'no-such-key', error: 'NotFoundException' },
  { id: 'access-denied', error: 'AccessDeniedException' },
];
const catching: Example = {
  ...right,
  operation: 'EnableKey',
  input: { KeyId: exampleKey },
  result: {},
  after: {},
  catches,
  failures,
};

test('A right example that catches an error passes', () => {
  expect(() => {
    checkExample(catching);
  }).not.toThrow();
});

interface Refusal {
  readonly what: string;
  readonly change: Partial<Record<keyof Example, unknown>>;
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

const refusals: readonly Refusal[] = [
  {
    what: 'an unknown input member',
    change: { input: { KeyID: 'k', KeyId: 'k' } },
    where: 'input.KeyID',
    expected: 'one of the members KeyId, PolicyName',
    found: 'a member of another name',
    remedy: 'correct the declaration',
  },
  {
    what: 'a missing required member',
    change: { input: {} },
    where: 'input.KeyId',
    expected: 'the member is required',
    found: 'nothing',
    remedy: 'correct the declaration',
  },
  {
    what: 'a wrong type',
    change: { input: { KeyId: 7 } },
    where: 'input.KeyId',
    expected: 'a string',
    found: '7',
    remedy: 'correct the declaration',
  },
  {
    what: 'too long a string, in a placeholder too',
    change: { input: { KeyId: new Placeholder('k'.repeat(2049), 'key ID', { text: 'a valid one' }, ['k', 'l']) } },
    where: 'input.KeyId',
    expected: 'at most 2048 characters',
    found: '2049 characters',
    remedy: 'correct the declaration',
  },
  {
    what: 'a wrong enum constant',
    change: { operation: 'CreateKey', input: { KeySpec: 'AES' }, result: {} },
    where: 'input.KeySpec',
    expected: 'one of RSA_2048',
    found: '"AES"',
    remedy: 'CreateKey is described in botocore',
  },
  {
    what: 'an unknown result member',
    change: { result: { Document: '{}' } },
    where: 'result.Document',
    expected: 'one of the members Policy, PolicyName',
    found: 'a member of another name',
    remedy: 'correct the declaration',
  },
  {
    what: 'the result of an operation without output',
    change: { operation: 'EnableKey', input: { KeyId: 'k' }, result: { KeyId: 'k' } },
    where: 'result',
    expected: 'an empty result: the operation returns nothing',
    found: 'KeyId',
    remedy: 'remove it',
  },
  {
    what: 'an unknown operation',
    change: { operation: 'GetKeyPolicies' },
    where: 'operation',
    expected: 'an operation of the KMS API',
    found: 'GetKeyPolicies',
    remedy: 'correct its name',
  },
  {
    what: 'an operation named like what every object has',
    change: { operation: 'constructor' },
    where: 'operation',
    expected: 'an operation of the KMS API',
    found: 'constructor',
    remedy: 'correct its name',
  },
  {
    what: 'a state of a key outside its world',
    change: { after: { keys: { 'arn:other': {} } } },
    where: 'after',
    expected: `a key of its world: ${exampleKey.value}`,
    found: 'arn:other',
    remedy: 'add the key to the world',
  },
  {
    what: 'a title that would end a comment',
    change: { title: 'Get ?> the policy' },
    where: 'title',
    expected: 'letters, digits, spaces',
    found: '"Get ?> the policy"',
    remedy: 'reword it',
  },
  {
    what: 'an empty title',
    change: { title: '' },
    where: 'title',
    expected: 'letters, digits, spaces',
    found: '""',
    remedy: 'reword it',
  },
  {
    what: 'a comment that would end in the next line',
    change: { input: { KeyId: new Placeholder('k', 'key\nID', { text: 'a valid one' }, ['k', 'l']) } },
    where: 'input.KeyId',
    expected: 'the text becomes a comment in every language',
    found: '"Replace the following example key\\nID with a valid one"',
    remedy: 'reword it',
  },
];

describe('checkExample refuses', () => {
  test.each(refusals)('$what', ({ change, where, expected, found, remedy }) => {
    // Object.assign takes what the compiler would refuse.
    const message = messageOf(() => {
      checkExample(Object.assign({}, right, change));
    });
    expect(message).toContain(`invalid-example: example get-the-policy, ${where}\n`);
    expect(message).toMatch(lines(expected, found, remedy));
  });

  test.each(['Get', 'get_policy', '../get', 'get--policy', ''])('the id %j', (id) => {
    const message = messageOf(() => {
      checkExample({ ...right, id });
    });
    expect(message).toContain(`example ${id}, id\n`);
    expect(message).toMatch(lines('words in lower case, joined by hyphens', JSON.stringify(id), 'rename it'));
  });
});

describe('checkExample refuses a key policy that is wrong in the world of the example', () => {
  const statement: KeyPolicyStatement = {
    Sid: 'Account',
    Effect: 'Allow',
    Principal: { AWS: exampleAccount },
    Action: 'kms:*',
    Resource: '*',
  };
  const policy: KeyPolicyDocument = { Version: '2012-10-17', Statement: [statement] };
  const forUser: KeyPolicyDocument = {
    ...policy,
    Statement: [statement, { ...statement, Sid: 'User', Principal: { AWS: exampleUser } }],
  };
  const put: Example = {
    ...right,
    operation: 'PutKeyPolicy',
    input: { KeyId: exampleKey, Policy: new KeyPolicy(policy) },
    result: {},
    after: {},
  };

  test.each<[string, Example]>([
    ['input.Policy', { ...put, input: { ...put.input, Policy: new KeyPolicy(forUser) } }],
    ['result.Policy', { ...right, result: { Policy: new KeyPolicy(forUser) } }],
    [
      `world, policy of ${exampleKey.value}`,
      { ...right, world: { keys: [{ arn: exampleKey.value, policy: forUser }] } },
    ],
    [
      `after, policy of ${exampleKey.value}`,
      { ...right, after: { keys: { [exampleKey.value]: { policy: new KeyPolicy(forUser) } } } },
    ],
  ])('in %s', (where, example) => {
    const message = messageOf(() => {
      checkExample(example);
    });
    expect(message).toContain(`invalid-example: example get-the-policy, ${where}\n`);
    expect(message).toMatch(
      lines(
        'of the account of the key that exist',
        `statement User, ${exampleUser.value}`,
        'correct the policy, or the world',
      ),
    );
    checkExample({ ...example, world: { ...example.world, principals: [exampleUser.value] } });
    checkExample({ ...example, world: { ...example.world, caller: exampleUser.value } });
  });

  test('that locks its caller out, unless the example bypasses the check', () => {
    const locked = new KeyPolicy({ ...policy, Statement: [{ ...statement, Action: 'kms:Decrypt' }] });
    const example = { ...put, input: { ...put.input, Policy: locked } };
    expect(
      messageOf(() => {
        checkExample(example);
      }),
    ).toMatch(
      lines('lets its caller change it again', `no kms:PutKeyPolicy for ${DOCUMENTED_CALLER}`, 'correct the policy'),
    );
    checkExample({ ...example, input: { ...example.input, BypassPolicyLockoutSafetyCheck: true } });
  });

  test('by good practice only', () => {
    const twice = new KeyPolicy({ ...policy, Statement: [statement, statement] });
    expect(
      messageOf(() => {
        checkExample({ ...put, input: { ...put.input, Policy: twice } });
      }),
    ).toMatch(lines('a Sid that no other statement has', 'Sid Account once more', 'good practice'));
  });
});

describe('checkExample refuses a declaration of another shape:', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string, string, string, string]>([
    [
      'a member misspelt',
      { afer: 'unchanged' },
      'afer',
      'one of the members id',
      'a member of another name',
      'nearest is after',
    ],
    ['a member that lacks', { failures: undefined }, 'failures', 'a list', 'nothing', 'correct the declaration'],
    ['a member of another kind', { prose: 'text' }, 'prose', 'a list', "'text'", 'correct the declaration'],
    [
      'a word misspelt',
      { after: 'unchangd' },
      'after',
      '`unchanged`, or an object that says what changes',
      "'unchangd'",
      'correct it',
    ],
    [
      'a part of the world misspelt',
      { world: { keys: [{ arn: exampleKey.value, stat: 'Disabled' }] } },
      'world.keys.0.stat',
      'one of the members description',
      'a member of another name',
      'nearest is state',
    ],
    [
      'a part of the change misspelt',
      { after: { keys: { k: { tag: {} } } } },
      'after.keys.k.tag',
      'one of the members description',
      'a member of another name',
      'nearest is tags',
    ],
  ])('%s', (_what, change, where, expected, found, remedy) => {
    const message = messageOf(() => {
      checkExample({ ...right, ...change });
    });
    expect(message).toContain(`invalid-example: example get-the-policy, ${where}\n`);
    expect(message).toMatch(lines(expected, found, remedy));
  });
});

describe('checkExample refuses parts that do not go together:', () => {
  const arn = exampleKey.value;
  const other = arn.replace('key/1', 'key/2');
  const list: Example = {
    ...right,
    operation: 'ListKeys',
    input: { Limit: 1 },
    paged: true,
    world: { keys: [{ arn }, { arn: other }] },
    result: { Keys: [arn, other].map((KeyArn) => ({ KeyArn })), Truncated: false },
  };
  const encrypt: Example = {
    ...right,
    operation: 'Encrypt',
    input: { KeyId: exampleKeyOrAlias, Plaintext: Uint8Array.of(1) },
    variables: { Plaintext: 'text' },
    reads: { CiphertextBlob: 'ciphertext' },
    subject: 'secret',
    result: { CiphertextBlob: new AnsweredCiphertext(Uint8Array.of(2), arn, Uint8Array.of(1)) },
  };
  const grant = { key: arn, id: 'id', token: 'token', granteePrincipal: exampleUser.value, operations: ['Decrypt'] };
  const created: Example = {
    ...right,
    operation: 'CreateGrant',
    input: { KeyId: exampleKey, GranteePrincipal: exampleUser, Operations: ['Decrypt'] },
    world: { keys: [{ arn }], principals: [exampleUser.value] },
    result: { GrantId: new Answered('id') },
    after: { grants: [{ key: arn, granteePrincipal: exampleUser.value, operations: ['Decrypt'] }] },
  };

  const named: Example = {
    ...right,
    operation: 'UpdateAlias',
    input: { AliasName: 'alias/a', TargetKeyId: keyIdOf(arn) },
    after: {},
    world: { keys: [{ arn }], aliases: [{ name: 'alias/a', key: arn }] },
    result: {},
  };
  const decrypted: Example = {
    ...right,
    operation: 'Decrypt',
    input: { CiphertextBlob: new Uint8Array(9), KeyId: arn.replace(/key\/.*/u, 'alias/a') },
    world: {
      ...named.world,
      ciphertexts: [{ documented: new Uint8Array(9), key: arn, plaintext: Uint8Array.of(2) }],
    },
    result: {},
  };
  const revoked: Example = {
    ...right,
    operation: 'RevokeGrant',
    input: { KeyId: arn, GrantId: 'id' },
    after: {},
    world: { keys: [{ arn }], principals: [exampleUser.value], grants: [grant] },
    result: {},
  };

  test.each([list, encrypt, created, named, decrypted, revoked])('but not those of $operation that do', (example) => {
    checkExample(example);
  });

  test.each<[string, Example, string, string, string]>([
    [
      'an alias of no key',
      { ...right, world: { keys: [], aliases: [{ name: 'alias/a', key: arn }] } },
      'world.aliases',
      'a key of its world',
      arn,
    ],
    [
      'an alias that is named like a key',
      { ...right, world: { keys: [{ arn }], aliases: [{ name: 'a', key: arn }] } },
      'world.aliases',
      'alias/ before it',
      'a',
    ],
    [
      'two aliases of one name',
      {
        ...right,
        world: { keys: [{ arn }], aliases: Array.from({ length: 2 }, () => ({ name: 'alias/a', key: arn })) },
      },
      'world.aliases',
      'a name that nothing else',
      'alias/a',
    ],
    ['a key without an ARN', { ...right, world: { keys: [{ arn: '1234' }] } }, 'world.keys', 'a key ARN', '1234'],
    [
      'a grant for what is no operation',
      { ...right, world: { keys: [{ arn }], grants: [{ ...grant, operations: ['Eat'] }] } },
      'world.grants, operations.1',
      'one of',
      '"Eat"',
    ],
    [
      'a ciphertext that could be part of something else',
      {
        ...right,
        world: {
          keys: [{ arn }],
          ciphertexts: [{ documented: Uint8Array.of(1), key: arn, plaintext: Uint8Array.of(2) }],
        },
      },
      'world.ciphertexts',
      'at least 8 bytes',
      '1 bytes',
    ],
    [
      'a failure in a world that cannot be',
      {
        ...right,
        world: { keys: [{ arn }], aliases: [{ name: 'alias/a', key: arn }] },
        failures: [{ id: 'no-keys', world: (own) => ({ ...own, keys: [] }) }],
      },
      'failure no-keys, world.aliases',
      'a key of its world',
      arn,
    ],
    [
      'a change that is declared to be none',
      { ...right, operation: 'EnableKeyRotation', input: { KeyId: exampleKey }, result: {} },
      'after',
      'what EnableKeyRotation changes',
      'unchanged',
    ],
    [
      'tags that AWS KMS does not take',
      { ...right, world: { keys: [{ arn, tags: { ['k'.repeat(129)]: '' } }] } },
      `world, tags of ${arn}.1.TagKey`,
      'at most 128 characters',
      '129 characters',
    ],
    [
      'a call for a key of another world',
      { ...right, input: { ...right.input, KeyId: other } },
      'input.KeyId',
      'a key of its world',
      other,
    ],
    [
      'a call for the id of such a key',
      { ...right, input: { ...right.input, KeyId: keyIdOf(other) } },
      'input.KeyId',
      'a key of its world',
      keyIdOf(other),
    ],
    [
      'a call for an alias of another world',
      { ...decrypted, input: { ...decrypted.input, KeyId: 'alias/b' } },
      'input.KeyId',
      'an alias there',
      'alias/b',
    ],
    [
      'a change of an alias of another world',
      { ...named, input: { ...named.input, AliasName: 'alias/b' } },
      'input.AliasName',
      'an alias of its world',
      'alias/b',
    ],
    [
      'a new alias that is there already',
      { ...named, operation: 'CreateAlias' },
      'input.AliasName',
      'an alias that its world lacks',
      'alias/a',
    ],
    [
      'an alias without the word before it',
      { ...named, operation: 'CreateAlias', input: { ...named.input, AliasName: 'b' } },
      'input.AliasName',
      'alias/ before it',
      '"b"',
    ],
    [
      "an alias under AWS's own name",
      { ...named, operation: 'CreateAlias', input: { ...named.input, AliasName: 'alias/aws/b' } },
      'input.AliasName',
      'not under alias/aws/',
      '"alias/aws/b"',
    ],
    [
      'a grant to nobody',
      { ...created, world: { keys: [{ arn }] } },
      'input.GranteePrincipal',
      'a user or role that exists',
      exampleUser.value,
    ],
    [
      'a grant that is not there',
      { ...revoked, input: { ...revoked.input, GrantId: 'id2' } },
      'input.GrantId',
      'the id of a grant of its world',
      'id2',
    ],
    [
      'a token of no grant, among several',
      { ...decrypted, input: { ...decrypted.input, GrantTokens: ['token2'] } },
      'input.GrantTokens',
      'the token of a grant of its world',
      'token2',
    ],
    [
      'a ciphertext that nobody made',
      { ...decrypted, input: { ...decrypted.input, CiphertextBlob: new Uint8Array(10) } },
      'input.CiphertextBlob',
      'a ciphertext of its world',
      'AAAAAAAAAAAAAA==',
    ],
    [
      'a variable of no member',
      { ...right, variables: { Plaintext: 'text' } },
      'variables',
      'a member of its input: KeyId',
      'Plaintext',
    ],
    [
      'a variable in snake case',
      { ...right, variables: { KeyId: 'key_id' } },
      'variables.KeyId',
      'camel case',
      '"key_id"',
    ],
    ['a subject in two words', { ...right, subject: 'data key' }, 'subject', 'camel case', '"data key"'],
    [
      'a member that is read and not there',
      { ...right, reads: { KeyId: 'id' } },
      'reads',
      'a member of its result: Policy',
      'KeyId',
    ],
    [
      'an error caught where there is a result',
      { ...right, catches, failures },
      'catches',
      'an operation that returns nothing',
      'GetKeyPolicy',
    ],
    [
      'an error caught with which the call never fails',
      { ...catching, catches: { ...catches, error: 'InvalidArnException' } },
      'catches.error',
      'the error of one of its failures: NotFoundException, AccessDeniedException',
      'InvalidArnException',
    ],
    [
      'an error caught where there is no other',
      { ...catching, failures: failures.slice(0, 1) },
      'failures',
      'one with another error than NotFoundException',
      'NotFoundException',
    ],
    ['pages of what has none', { ...right, paged: true }, 'paged', 'an operation with pages', 'GetKeyPolicy'],
    [
      'fewer items than a page has',
      { ...list, input: { Limit: 2 } },
      'result.Keys',
      'more than two pages of 2',
      '2 items',
    ],
    [
      'fewer items than a page has without a limit',
      { ...list, input: {} },
      'result.Keys',
      'more than two pages of 2',
      '2 items',
    ],
    [
      'a last page that is full',
      {
        ...list,
        input: {},
        result: { Keys: [1, 2, 3, 4, 5].map((digit) => ({ KeyId: String(digit) })), Truncated: false },
      },
      'result.Keys',
      "the last of which isn't full",
      '5 items',
    ],
    [
      'prose that says nothing is returned where something is',
      { ...right, prose: ['It returns nothing.'] },
      'prose',
      'what GetKeyPolicy returns: Policy, PolicyName',
      'returns nothing',
    ],
    [
      'a comment that promises aliases where there are none',
      { ...right, input: { KeyId: exampleKeyOrAlias } },
      'input.KeyId',
      'promises key ARN or key ID, as the API reference says of GetKeyPolicy',
      '"any valid key identifier", which promises key ARN, key ID, alias name, or alias ARN',
    ],
    [
      'a comment whose words promise more than readers try',
      {
        ...right,
        input: {
          KeyId: new Placeholder(
            exampleKey.value,
            'key ARN',
            { ...KEY, text: 'a valid key ID, key ARN or alias name' },
            exampleKey.own,
          ),
        },
      },
      'input.KeyId',
      'says key ARN or key ID, as its replacement',
      '"a valid key ID, key ARN or alias name"',
    ],
    [
      'a comment that calls an ARN an ID',
      { ...right, input: { KeyId: new Placeholder(exampleKey.value, 'key ID', KEY, exampleKey.own) } },
      'input.KeyId',
      'the example key ARN',
      'the example key ID',
    ],
    [
      'a placeholder that no reader replaces',
      { ...right, input: { KeyId: new Placeholder(exampleKey.value, 'key ARN', KEY, ['none of it', 'another']) } },
      'placeholder "Replace the following example key ARN with a valid key ID or key ARN"',
      'that a reader has otherwise',
      'none of it differs',
    ],
    [
      'a comment that is silent on aliases',
      { ...encrypt, input: { ...encrypt.input, KeyId: exampleKey } },
      'input.KeyId',
      'promises key ARN, key ID, alias name, or alias ARN, as the API reference says of Encrypt',
      '"a valid key ID or key ARN", which promises key ARN or key ID',
    ],
    [
      'a secret that is not read',
      { ...decrypted, result: { Plaintext: Uint8Array.of(2) } },
      'reads',
      'the result holds a secret, Plaintext',
      'nothing, so that snippets keep the result whole',
    ],
    [
      'a key policy as a text',
      {
        ...right,
        operation: 'PutKeyPolicy',
        input: { KeyId: exampleKey, Policy: '{}' },
        after: {},
        result: {},
      },
      'input.Policy',
      'a KeyPolicy',
      'a text',
    ],
    [
      'a key whose ID is none',
      { ...right, world: { keys: [{ arn: arn.slice(0, -1) }] } },
      'world.keys',
      'a UUID, or mrk- and 32',
      arn.slice(0, -1),
    ],
    ['pages of which more is read', { ...list, reads: { Truncated: 'more' } }, 'reads', 'all that is read', 'more'],
    [
      'a ciphertext under a key of another world',
      { ...encrypt, result: { CiphertextBlob: new AnsweredCiphertext(Uint8Array.of(2), other, Uint8Array.of(1)) } },
      'result.CiphertextBlob',
      'a key of its world',
      other,
    ],
    [
      'a ciphertext of a member that is not there',
      { ...encrypt, result: { CiphertextBlob: new AnsweredCiphertext(Uint8Array.of(2), arn, 'Plaintext') } },
      'result.CiphertextBlob',
      'a member of its result: CiphertextBlob',
      'Plaintext',
    ],
    [
      'a sample that AWS KMS would never make up',
      { ...created, result: { GrantId: new Answered('x'.repeat(129)) } },
      'result.GrantId',
      'at most 128 characters',
      '129 characters',
    ],
    [
      'a key created by what creates none',
      { ...right, after: { createsKey: true } },
      'after.createsKey',
      'a member of the output',
      'KeyMetadata',
    ],
    [
      'an alias afterwards of no key',
      { ...right, after: { aliases: [{ name: 'alias/a', key: other }] } },
      'after',
      'a key of its world',
      other,
    ],
    [
      'a grant afterwards that was not there before',
      { ...right, after: { grants: [grant] } },
      'after.grants',
      'a grant of its world, of which there is none',
      'id',
    ],
    [
      'a grant afterwards that nothing answers',
      { ...created, result: {} },
      'after.grants',
      'a member of its result',
      'GrantId',
    ],
  ])('%s', (_what, example, where, expected, found) => {
    const message = messageOf(() => {
      checkExample(example);
    });
    expect(message).toContain(`invalid-example: example get-the-policy, ${where}\n`);
    expect(message).toMatch(lines(expected, found, ''));
  });
});

describe('checkPages refuses what no comment asks the reader to replace:', () => {
  const [statement] = defaultKeyPolicy.Statement;
  const [ofAccount, ofUser] = [exampleAccount, exampleUser.value].map((AWS, index) => {
    return { ...statement!, Sid: `Statement ${String(index)}`, Principal: { AWS } };
  });
  const put: Example = {
    ...right,
    operation: 'PutKeyPolicy',
    input: { KeyId: exampleKey, Policy: new KeyPolicy({ ...defaultKeyPolicy, Statement: [ofAccount!, ofUser!] }) },
    result: {},
    after: {},
    world: { ...right.world, principals: [exampleUser.value] },
  };

  test.each<[string, Example, string]>([
    ['a key', { ...right, input: { KeyId: exampleKey.value } }, exampleKey.value],
    ['a principal of a key policy', put, exampleUser.value],
  ])('%s', (_what, example, found) => {
    const section = { ...rightPage.sections[0]!, examples: [example] };
    const message = messageOf(() => checkPages([{ ...rightPage, sections: [section] }]));
    expect(message).toContain('a reader');
    expect(message).toContain(found);
    expect(message).toContain('src/chapter/placeholders.ts');
  });
});

describe('checkPages refuses', () => {
  test.each([
    ['two pages of one id', [rightPage, { ...rightPage, sections: [] }], 'page policies'],
    ['two examples of one id', [rightPage, { ...rightPage, id: 'other' }], 'example get-the-policy'],
    [
      'two sections of one anchor',
      [{ ...rightPage, sections: [...rightPage.sections, { anchor: 'get', title: 'Get again', examples: [] }] }],
      'anchor get',
    ],
    [
      'a section with the anchor of a page',
      [{ ...rightPage, sections: [...rightPage.sections, { anchor: rightPage.anchor, title: 'Again', examples: [] }] }],
      `anchor ${rightPage.anchor}`,
    ],
  ])('%s', (_what, wrong, where) => {
    const message = messageOf(() => checkPages(wrong));
    expect(message).toContain(`invalid-example: ${where}\n`);
    expect(message).toMatch(lines('an id that no other', 'two of them', 'rename one'));
  });

  test('a section without examples', () => {
    const message = messageOf(() =>
      checkPages([
        { ...rightPage, sections: [...rightPage.sections, { anchor: 'none', title: 'None', examples: [] }] },
      ]),
    );
    expect(message).toContain('page policies, section none\n');
    expect(message).toMatch(lines('an example at least', 'none', 'new example'));
  });

  test.each([
    ['a page that there is not', '[it](policie.md)', 'policie.md', 'policies.md'],
    ['an anchor that there is not', 'See [it](policies.md#gett).', 'policies.md#gett', 'policies.md#get'],
  ])('a link to %s', (_what, text, found, nearest) => {
    for (const wrong of [
      { ...rightPage, prose: [text] },
      {
        ...rightPage,
        sections: rightPage.sections.map((section) => ({ ...section, examples: [{ ...right, prose: [text] }] })),
      },
    ]) {
      const message = messageOf(() => checkPages([wrong]));
      expect(message).toContain('page policies, prose\n');
      expect(message).toMatch(lines('a link to a page of the chapter', found, `the nearest are ${nearest}`));
    }
    checkPages([{ ...rightPage, prose: ['[a](policies.md) [b](policies.md#get) [c](https://example.com/a.md#b)'] }]);
  });

  test('two examples of one title on a page', () => {
    const second = { anchor: 'second', title: 'Second', examples: [{ ...right, id: 'second' }] };
    const message = messageOf(() => checkPages([{ ...rightPage, sections: [...rightPage.sections, second] }]));
    expect(message).toContain('page policies, title Get the policy\n');
    expect(message).toMatch(lines('a title that no other example of the page has', 'two of them', 'rename one'));
  });

  test('an example with the id of a page', () => {
    const message = messageOf(() => checkPages([{ ...rightPage, id: right.id }]));
    expect(message).toContain('example get-the-policy, id\n');
    expect(message).toMatch(lines('an id that no page has', right.id, 'rename one'));
  });

  test('two examples of one id, one of which stands under the heading of its page', () => {
    expect(messageOf(() => checkPages([{ ...rightPage, examples: [right] }]))).toContain('example get-the-policy\n');
  });

  test('a page that leads nowhere', () => {
    const message = messageOf(() => checkPages([{ ...rightPage, leadsTo: ['policies', 'keys'] }]));
    expect(message).toContain('page policies, leadsTo\n');
    expect(message).toMatch(lines('the id of a page: policies', 'keys', 'correct it'));
  });

  test('a page id that is no file name', () => {
    expect(messageOf(() => checkPages([{ ...rightPage, id: '../policies' }]))).toContain('page ../policies, id\n');
  });
});

function messageOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('nothing was refused');
}

function lines(expected: string, found: string, remedy: string): RegExp {
  const [first, second, third] = [expected, found, remedy].map((text) =>
    text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'),
  );
  return new RegExp(`expected: .*${first ?? ''}.*\n {2}found: {4}${second ?? ''}\n {2}to do: {4}.*${third ?? ''}`, 'u');
}
