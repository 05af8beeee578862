import { describe, expect, test } from 'vitest';
import { checkExample, checkPages } from '../../../src/model/check.ts';
import type { Example, Page } from '../../../src/model/example.ts';
import { KeyPolicy, type KeyPolicyDocument, type KeyPolicyStatement } from '../../../src/model/key-policy.ts';
import {
  DOCUMENTED_CALLER,
  exampleAccount,
  exampleKey,
  exampleUser,
  Placeholder,
} from '../../../src/model/placeholder.ts';
import { pages } from '../../../src/model/pages.ts';
import { targets } from '../../../src/targets/targets.ts';

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
    change: { input: { KeyId: new Placeholder('k'.repeat(2049), 'key ID', 'a valid one') } },
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
    change: { input: { KeyId: new Placeholder('k', 'key\nID', 'a valid one') } },
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
      lines('or that exist', `statement User, ${exampleUser.value}`, 'correct the policy, or the world'),
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

describe('checkPages refuses', () => {
  test.each([
    ['two pages of one id', [rightPage, { ...rightPage, sections: [] }], 'page policies'],
    ['two examples of one id', [rightPage, { ...rightPage, id: 'other' }], 'example get-the-policy'],
    [
      'two sections of one anchor',
      [{ ...rightPage, sections: [...rightPage.sections, { anchor: 'get', title: 'Get again', examples: [] }] }],
      'section anchor get',
    ],
  ])('%s', (_what, wrong, where) => {
    const message = messageOf(() => checkPages(wrong));
    expect(message).toContain(`invalid-example: ${where}\n`);
    expect(message).toMatch(lines('an id that no other', 'two of them', 'rename one'));
  });

  test('a page id that is no file name', () => {
    expect(messageOf(() => checkPages([{ ...rightPage, id: '../policies' }]))).toContain('page ../policies, id\n');
  });
});

test('The pages of the chapter have notes for targets that there are', () => {
  const ids = targets.map(({ id }) => id);
  const examples = pages.flatMap(({ sections }) => sections.flatMap((section) => section.examples));
  for (const { notes = {} } of examples) expect(ids).toEqual(expect.arrayContaining(Object.keys(notes)));
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
