import { describe, expect, test } from 'vitest';
import { newKey, type State } from '../../../harness/emulator/state.ts';
import type { Json } from '../../../src/model/value.ts';
import { isJsonObject, type JsonObject } from '../../../src/json.ts';
import type { Exchange } from '../../../harness/recorder/protocol.ts';
import { Planner } from '../../../harness/plan/plan.ts';
import type { Job } from '../../../harness/verify/job.ts';
import { judge, type Evidence } from '../../../harness/verify/judge.ts';
import { Answered, AnsweredCiphertext } from '../../../src/model/answered.ts';
import { defaultKeyPolicy } from '../../../src/model/default-key-policy.ts';
import { defineExample, type Example, type KeyChange, type Page } from '../../../src/model/example.ts';
import { ALWAYS, type Failure } from '../../../src/model/failure.ts';
import { KeyPolicy } from '../../../src/model/key-policy.ts';
import { jsonSchema } from '../../../src/json.ts';
import { javaClassic } from '../../../src/languages/java-classic/java-classic.ts';
import { nodejsClassic } from '../../../src/languages/nodejs-classic/nodejs-classic.ts';
import { powershell } from '../../../src/languages/powershell/powershell.ts';
import { python } from '../../../src/languages/python/python.ts';
import type { Target } from '../../../src/languages/target.ts';
import { DOCUMENTED_REGION } from '../../../src/model/documented.ts';
import { exampleKey, exampleUser } from '../../../src/chapter/placeholders.ts';

const KEY = exampleKey.value;
const KEY_ID = KEY.slice(KEY.indexOf('/') + 1);
const OTHER_KEY = KEY.replace('key/1', 'key/2');
const page: Page = { id: 'page', anchor: 'page', title: 'Page', prose: [], sections: [] };
const policy = jsonSchema.parse(new KeyPolicy(defaultKeyPolicy).document);
const common = {
  title: 'Try it',
  prose: [],
  world: { keys: [{ arn: KEY }] },
  after: 'unchanged',
  failures: [],
} as const;

/** A program needs the client that a page shows. */
const planner = new Planner(
  [
    {
      ...page,
      examples: [
        defineExample({ ...common, id: 'client', operation: 'ListKeys', shows: 'client', input: {}, result: {} }),
      ],
    },
  ],
  () => 'the client\n',
);

function jobOf(example: Example, target: Target = python, failure?: Failure): Job {
  return planner.job({ edition: 'current', page, example, target }, 'the call\n', { run: 'r1', failure });
}

function exchange(operation: string, input: JsonObject, output: JsonObject, status = 200): Exchange {
  const invocation = `${operation} ${JSON.stringify(input)}`;
  return { invocation, operation, region: DOCUMENTED_REGION, input, status, output, requestId: 'one' };
}

const state: State = {
  keys: { [KEY]: { KeyState: 'Disabled', Enabled: false, policy, ...newKey } },
  aliases: { 'alias/one': { AliasArn: 'arn', TargetKeyId: KEY_ID, others: {} } },
  others: {},
};

function evidence({ observed = {}, ...others }: Partial<Omit<Evidence, 'observed'>> & { observed?: Json }): Evidence {
  return {
    exitStatus: 0,
    timedOut: false,
    limitSeconds: 30,
    stdout: '',
    stderr: '',
    observed: JSON.stringify(observed),
    observedError: undefined,
    exchanges: [],
    decryptions: [],
    before: state,
    after: state,
    ...others,
  };
}

function verdictsOf(job: Job, given: Evidence): string[] {
  return judge(job, given).map(({ verdict, expected, found }) => `${verdict}: ${expected} <> ${found}`);
}

describe('Of what AWS KMS makes up', () => {
  const example = defineExample({
    ...common,
    id: 'generate',
    operation: 'GenerateDataKey',
    input: { KeyId: exampleKey, KeySpec: 'AES_128' },
    result: {
      CiphertextBlob: new AnsweredCiphertext(Uint8Array.of(1), KEY, 'Plaintext'),
      Plaintext: new Answered(Uint8Array.of(2)),
      KeyId: KEY,
    },
  });
  const answer = { CiphertextBlob: 'Y2lwaGVy', Plaintext: 'cGxhaW4=', KeyId: KEY };
  const exchanges = [exchange('GenerateDataKey', { KeyId: KEY, KeySpec: 'AES_128' }, answer)];
  const decrypted = { member: 'CiphertextBlob', expected: { key: KEY, plaintext: 'cGxhaW4=' } };
  const decryptions = [{ ...decrypted, found: decrypted.expected }];

  test('a snippet must hold what was answered', () => {
    expect(verdictsOf(jobOf(example), evidence({ exchanges, decryptions, observed: answer }))).toEqual([]);
    const observed = { ...answer, Plaintext: 'AAAA' };
    expect(verdictsOf(jobOf(example), evidence({ exchanges, decryptions, observed }))).toEqual([
      'result: Plaintext: "(Plaintext, 5 bytes that are secret)" <> Plaintext: "AAAA"',
    ]);
  });

  test('an answer must have what is declared, and no more', () => {
    const { Plaintext: _left, ...less } = answer;
    const wrong = { ...less, More: 1 };
    const given = [exchange('GenerateDataKey', { KeyId: KEY, KeySpec: 'AES_128' }, wrong)];
    expect(verdictsOf(jobOf(example), evidence({ exchanges: given, decryptions, observed: wrong }))).toEqual([
      'result: answer.Plaintext: "Ag=="\nanswer.More: nothing <> answer.Plaintext: nothing\nanswer.More: 1',
      'result: Plaintext: "Ag=="\nMore: nothing <> Plaintext: nothing\nMore: 1',
    ]);
  });

  test('a ciphertext must be what was to be encrypted, under its key', () => {
    const wrong = [{ ...decrypted, found: { key: OTHER_KEY, plaintext: 'cGxhaW4=' } }];
    expect(verdictsOf(jobOf(example), evidence({ exchanges, decryptions: wrong, observed: answer }))).toEqual([
      `result: CiphertextBlob decrypted.key: "${KEY}" <> CiphertextBlob decrypted.key: "${OTHER_KEY}"`,
    ]);
  });
});

test('A member that an SDK is too old for is not wanted of it', () => {
  const example = defineExample({
    ...common,
    id: 'describe',
    operation: 'DescribeKey',
    input: { KeyId: exampleKey },
    result: { KeyMetadata: { KeyId: KEY_ID, CurrentKeyMaterialId: 'a'.repeat(64) } },
  });
  const answer = { KeyMetadata: { KeyId: KEY_ID, CurrentKeyMaterialId: 'a'.repeat(64) } };
  const given = evidence({
    exchanges: [exchange('DescribeKey', { KeyId: KEY }, answer)],
    observed: { KeyMetadata: { KeyId: KEY_ID } },
  });
  const old = { ...python, unknownMembers: ['CurrentKeyMaterialId'] };
  expect(verdictsOf(jobOf(example, old), given)).toEqual([]);
  expect(verdictsOf(jobOf(example), given)).toEqual([
    `result: KeyMetadata.CurrentKeyMaterialId: "${'a'.repeat(64)}" <> KeyMetadata.CurrentKeyMaterialId: nothing`,
  ]);
});

test('Times are compared to the millisecond, those of lists too', () => {
  const example = defineExample({
    ...common,
    id: 'list',
    operation: 'ListAliases',
    input: { KeyId: exampleKey },
    result: {
      Aliases: [{ AliasName: 'alias/one', CreationDate: new Answered(new Date()), LastUpdatedDate: new Date(1500) }],
      Truncated: false,
    },
  });
  const answer = (created: number, updated: number): JsonObject => ({
    Aliases: [{ AliasName: 'alias/one', CreationDate: created, LastUpdatedDate: updated }],
    Truncated: false,
  });
  const exchanges = [exchange('ListAliases', { KeyId: KEY }, answer(1764027084.123, 1.5))];
  const verdicts = (observed: Json): string[] => verdictsOf(jobOf(example), evidence({ exchanges, observed }));
  expect(verdicts(answer(1764027084.1230001, 1.4999999))).toEqual([]);
  expect(verdicts(answer(1764027084.124, 1))).toEqual([
    'result: Aliases[0].CreationDate: 1764027084.123\nAliases[0].LastUpdatedDate: 1.5 <> Aliases[0].CreationDate: 1764027084.124\nAliases[0].LastUpdatedDate: 1',
  ]);
});

describe('Of a list in pages', () => {
  const entry = (digit: number): { KeyId: string; KeyArn: string } => ({
    KeyId: `key${String(digit)}`,
    KeyArn: `arn:${String(digit)}`,
  });
  const example = defineExample({
    ...common,
    id: 'list-keys',
    operation: 'ListKeys',
    input: { Limit: 2 },
    paged: true,
    result: { Keys: [entry(1), entry(2), entry(3)], Truncated: false },
  });
  const first = exchange('ListKeys', { Limit: 2 }, { Keys: [entry(1), entry(2)], NextMarker: 'm', Truncated: true });
  const second = exchange('ListKeys', { Limit: 2, Marker: 'm' }, { Keys: [entry(3)], Truncated: false });
  const all = { Keys: [entry(1), entry(2), entry(3)] };

  test.each<[string, Target, Json]>([
    ['its variable', python, all],
    ['its variable, which a cmdlet fills', powershell, all],
  ])('all items are in %s', (_what, target, observed) => {
    const given = { exchanges: [first, second] };
    expect(verdictsOf(jobOf(example, target), evidence({ ...given, observed }))).toEqual([]);
    expect(
      verdictsOf(jobOf(example, target), evidence({ ...given, observed: { Keys: all.Keys.slice(0, 2) } })),
    ).toEqual(['result: Keys[2]: {"KeyId":"key3","KeyArn":"arn:3"} <> Keys[2]: nothing']);
  });

  test.each<[string, readonly Exchange[], string]>([
    ['the second page', [first], 'request: at least 2 calls, one for each page <> one call: ListKeys'],
    ['the marker', [first, { ...second, input: { Limit: 2 } }], 'request: input.Marker: "m" <> input.Marker: nothing'],
    ['the limit', [first, { ...second, input: { Marker: 'm' } }], 'request: input.Limit: 2 <> input.Limit: nothing'],
    [
      'the end',
      [first, second, { ...second, invocation: 'again' }],
      'request: 2 calls, one for each page <> 3 calls: ListKeys, ListKeys, ListKeys',
    ],
  ])('%s is noticed when it is missed', (_what, exchanges, verdict) => {
    expect(verdictsOf(jobOf(example), evidence({ exchanges, observed: all }))[0]).toBe(verdict);
  });

  test('there is more than one page', () => {
    const only = exchange('ListKeys', { Limit: 2 }, { Keys: all.Keys, Truncated: false });
    expect(verdictsOf(jobOf(example), evidence({ exchanges: [only], observed: all }))).toEqual([
      'result: a list of more than one page <> one page',
    ]);
  });

  test('an error ends the calls', () => {
    const refused = exchange('ListKeys', { Limit: 2 }, { __type: 'AccessDeniedException' }, 400);
    const failure = { id: 'access-denied', error: 'AccessDeniedException' };
    const observedError = JSON.stringify({
      code: 'AccessDeniedException',
      type: 'botocore.exceptions.ClientError',
    });
    expect(
      verdictsOf(jobOf(example, python, failure), evidence({ exchanges: [refused], exitStatus: 1, observedError })),
    ).toEqual([]);
  });
});

/** What an example declares of a key, what then is so, and what is told where it isn't. */
const CHANGES: readonly (readonly [string, KeyChange, JsonObject & { readonly DeletionDate?: number }, string])[] = [
  ['a key with other tags', { tags: { Project: 'Beta' } }, { tags: { Project: 'Beta' } }, 'tags.Project: "Beta"'],
  [
    'a key that AWS KMS rotates every year',
    { rotates: true },
    { rotates: true, rotationPeriodInDays: 365 },
    'rotates: true',
  ],
  [
    'a key that AWS KMS rotates more often',
    { rotates: true, rotationPeriodInDays: 90 },
    { rotates: true, rotationPeriodInDays: 90 },
    'rotates: true',
  ],
  ['a key with a tag of any name', { tags: { others: 'Beta' } }, { tags: { others: 'Beta' } }, 'tags.others: "Beta"'],
  [
    'a key that was rotated on demand',
    { isRotatedOnDemand: true },
    { rotations: [{ RotationType: 'ON_DEMAND' }] },
    'rotations[0]: {"RotationType":"ON_DEMAND"}',
  ],
  ['a key with another description', { description: 'Mine' }, { Description: 'Mine' }, 'Description: "Mine"'],
  [
    'a key that is to be deleted, on the day that was answered',
    { state: 'PendingDeletion' },
    { KeyState: 'PendingDeletion', DeletionDate: 5 },
    'KeyState: "PendingDeletion"',
  ],
];

describe('The state after an example has', () => {
  const enable = defineExample({
    ...common,
    id: 'enable',
    operation: 'EnableKey',
    input: { KeyId: exampleKey },
    result: {},
    after: { keys: { [KEY]: { state: 'Enabled' } } },
  });
  const create = defineExample({
    ...common,
    id: 'create',
    operation: 'CreateKey',
    input: {},
    result: { KeyMetadata: { Arn: new Answered(KEY), KeyId: new Answered(KEY_ID), KeyState: 'Enabled' } },
    after: { createsKey: true },
  });
  const alias = defineExample({
    ...common,
    id: 'alias',
    operation: 'CreateAlias',
    input: { AliasName: 'alias/two', TargetKeyId: exampleKey },
    result: {},
    after: { aliases: [{ name: 'alias/two', key: KEY }] },
  });
  const grant = defineExample({
    ...common,
    id: 'grant',
    operation: 'CreateGrant',
    input: { KeyId: exampleKey, GranteePrincipal: exampleUser, Operations: ['Sign', 'Decrypt'], Name: 'mine' },
    result: { GrantId: new Answered('id'), GrantToken: new Answered('token') },
    after: { grants: [{ key: KEY, granteePrincipal: exampleUser.value, operations: ['Sign', 'Decrypt'] }] },
  });
  const tagged = defineExample({
    ...common,
    id: 'tagged',
    operation: 'CreateKey',
    input: { Tags: [{ TagKey: 'Project', TagValue: 'Alpha' }] },
    result: { KeyMetadata: { Arn: new Answered(KEY), KeyId: new Answered(KEY_ID), KeyState: 'Enabled' } },
    after: { createsKey: true },
  });
  const created = { Arn: OTHER_KEY, KeyId: 'other', KeyState: 'Enabled' };
  const grantInput = { KeyId: KEY, GranteePrincipal: exampleUser.value, Operations: ['Sign', 'Decrypt'], Name: 'mine' };

  const cases: readonly (readonly [string, Example, JsonObject, JsonObject, State, string])[] = [
    [
      'a key in another state',
      enable,
      { KeyId: KEY },
      {},
      { ...state, keys: { [KEY]: { ...state.keys[KEY], KeyState: 'Enabled', Enabled: true } } },
      `keys.${KEY}.KeyState: "Enabled"`,
    ],
    [
      'a key that was created',
      create,
      {},
      { KeyMetadata: created },
      { ...state, keys: { ...state.keys, [OTHER_KEY]: { ...created, policy, ...newKey } } },
      `keys.${OTHER_KEY}: {"Arn":"${OTHER_KEY}"`,
    ],
    [
      'aliases',
      alias,
      { AliasName: 'alias/two', TargetKeyId: KEY },
      {},
      {
        ...state,
        aliases: {
          'alias/two': { AliasArn: 'arn:aws:kms:us-west-2:111122223333:alias/two', TargetKeyId: KEY_ID, others: {} },
        },
      },
      'aliases.alias/two: {"AliasArn":"arn:aws:kms:us-west-2:111122223333:alias/two"',
    ],
    [
      'the grant that was answered',
      grant,
      grantInput,
      { GrantId: 'g1', GrantToken: 't1' },
      {
        ...state,
        keys: {
          [KEY]: {
            ...state.keys[KEY],
            grants: {
              g1: {
                GranteePrincipal: exampleUser.value,
                Operations: ['Decrypt', 'Sign'],
                Name: 'mine',
                GrantToken: 't1',
                others: {},
              },
            },
          },
        },
      },
      `keys.${KEY}.grants.g1: {"Name":"mine","GrantToken":"t1","others":{},"GranteePrincipal":"${exampleUser.value}"`,
    ],
    [
      'a key that was created with tags',
      tagged,
      { Tags: [{ TagKey: 'Project', TagValue: 'Alpha' }] },
      { KeyMetadata: created },
      { ...state, keys: { ...state.keys, [OTHER_KEY]: { ...created, policy, ...newKey, tags: { Project: 'Alpha' } } } },
      `keys.${OTHER_KEY}: {"Arn":"${OTHER_KEY}"`,
    ],
    ...CHANGES.map(([what, declared, change, missing]): (typeof cases)[number] => {
      const { DeletionDate } = change;
      const answer = DeletionDate === undefined ? {} : { DeletionDate };
      const after = { ...state, keys: { [KEY]: { ...state.keys[KEY], ...change } } };
      const answering = DeletionDate === undefined ? enable : { ...enable, operation: 'ScheduleKeyDeletion' as const };
      const changing = { ...answering, result: answer, after: { keys: { [KEY]: declared } } };
      return [what, changing, { KeyId: KEY }, answer, after, `keys.${KEY}.${missing}`];
    }),
  ];

  test.each(cases)('%s', (_what, example, input, output, after, missing) => {
    const exchanges = [exchange(example.operation, input, output)];
    const observed = isJsonObject(output) ? output : {};
    expect(verdictsOf(jobOf(example), evidence({ exchanges, observed, after }))).toEqual([]);
    const [verdict] = verdictsOf(jobOf(example), evidence({ exchanges, observed }));
    expect(verdict).toContain(`state: ${missing}`);
  });
});

test.each<[string, State]>([
  ['of a key', { ...state, keys: { [KEY]: { ...state.keys[KEY], others: { xks_key_id: "'x'" } } } }],
  ['of a multi-Region key', { ...state, keys: { [KEY]: { ...state.keys[KEY], MultiRegionConfiguration: {} } } }],
  ['of an alias', { ...state, aliases: { 'alias/one': { ...state.aliases['alias/one'], others: { owner: "'x'" } } } }],
  ['of the account', { ...state, others: { custom_key_stores: '[1]' } }],
])('What the emulator keeps %s, and no example can declare, is told as that', (_what, after) => {
  const example = defineExample({ ...common, id: 'list', operation: 'ListKeys', input: {}, result: {} });
  const shortfalls = judge(jobOf(example), evidence({ exchanges: [exchange('ListKeys', {}, {})], after }));
  expect(shortfalls.map(({ verdict, remedy }) => [verdict, remedy])).toEqual([
    ['state', 'the emulator keeps this, and no example can declare it: give StateChange a word for it'],
  ]);
});

test('A policy with a name twice is told as that, though some reader finds the declared one in it', () => {
  const policy = new KeyPolicy(defaultKeyPolicy);
  const example = defineExample({
    ...common,
    id: 'put',
    operation: 'PutKeyPolicy',
    input: { KeyId: exampleKey, Policy: policy },
    result: {},
    after: {},
  });
  const twice = policy.text.replace('"Effect": "Allow"', '"Effect": "Deny", "Effect": "Allow"');
  const exchanges = [exchange('PutKeyPolicy', { KeyId: KEY, Policy: twice }, {})];
  const [verdict] = verdictsOf(jobOf(example), evidence({ exchanges, observed: {} }));
  expect(verdict).toContain('<> input.Policy: Statement[0].Effect twice');
});

describe('Where the emulator is at fault', () => {
  const example = defineExample({
    ...common,
    id: 'get',
    operation: 'GetKeyPolicy',
    input: { KeyId: exampleKey },
    result: { Policy: new KeyPolicy(defaultKeyPolicy), PolicyName: 'default' },
  });
  const input = { KeyId: KEY };
  const failed = {
    ...exchange('GetKeyPolicy', input, { __type: 'KMSInternalException' }, 500),
    fault: 'status 500: oops',
  };
  const missing: Failure = { id: 'not-found', error: 'NotFoundException' };
  const told = (job: Job, given: Evidence): string[] => {
    const [first] = judge(job, given);
    return [first?.verdict ?? 'pass', first?.found ?? '', first?.remedy ?? ''];
  };

  test.each<[string, Job, Partial<Evidence>]>([
    ['a crash', jobOf(example), { exitStatus: 1, stderr: 'KMSInternalException' }],
    ['a time limit', jobOf(example), { exitStatus: 137, timedOut: true }],
    ['another error than the declared one', jobOf(example, python, missing), { exitStatus: 1 }],
  ])('that explains %s', (_what, job, { observed: _none, ...given }) => {
    const [verdict, found, remedy] = told(job, evidence({ ...given, exchanges: [failed] }));
    expect(verdict).toBe('environment');
    expect(found).toContain('status 500: oops');
    expect(remedy).toContain('harness/emulator/moto/gaps');
  });

  test('that says nothing of a request that is wrong itself', () => {
    const other = { ...failed, input: { KeyId: OTHER_KEY } };
    expect(told(jobOf(example), evidence({ exitStatus: 1, exchanges: [other] }))[0]).toBe('request');
  });

  test('a member that its answer lacks leads to the gaps', () => {
    const answer = { Policy: JSON.stringify(policy) };
    const given = evidence({ exchanges: [exchange('GetKeyPolicy', input, answer)], observed: answer });
    const [verdict, found, remedy] = told(jobOf(example), given);
    expect([verdict, found]).toEqual(['result', 'answer.PolicyName: nothing']);
    expect(remedy).toContain('harness/emulator/moto/gaps');
    expect(remedy).not.toMatch(/snippet|template/u);
  });

  test.each<[string, Exchange, string]>([
    [
      'success',
      exchange('GetKeyPolicy', input, { PolicyName: 'default' }),
      'success, with the answer {"PolicyName":"default"}',
    ],
    [
      'another',
      exchange('GetKeyPolicy', input, { __type: 'DisabledException' }, 400),
      'the answer {"__type":"DisabledException"}',
    ],
  ])('%s in place of the declared error is told as the answer, not as the snippet', (_what, answered, answer) => {
    const [verdict, found, remedy] = told(jobOf(example, python, missing), evidence({ exchanges: [answered] }));
    expect([verdict, found]).toEqual(['error', answer]);
    expect(remedy).toContain('harness/emulator/moto/gaps');
  });
});

test.each([
  ['"nothing"', 'response holds nothing'],
  ['"a str: \'none\'"', "response holds a str: 'none'"],
  ['', ' from the observer'],
])('An observer that wrote %s is told by what the result variable holds', (observed, found) => {
  const example = defineExample({ ...common, id: 'list', operation: 'ListKeys', input: {}, result: {} });
  const exchanges = [exchange('ListKeys', {}, {})];
  const [first] = judge(jobOf(example), { ...evidence({ exchanges }), observed });
  expect([first?.verdict, first?.found]).toEqual(['result', found]);
});

describe('Of an error that the snippet catches', () => {
  const missing: Failure = { id: 'missing', error: 'NotFoundException' };
  const denied: Failure = { id: 'denied', error: 'AccessDeniedException' };
  const example = defineExample({
    ...common,
    id: 'enable',
    operation: 'EnableKey',
    input: { KeyId: exampleKey },
    result: {},
    after: {},
    catches: { error: 'NotFoundException', message: 'There is no such key.' },
    failures: [missing, denied],
  });
  const answered = (__type: string): Parameters<typeof evidence>[0] => ({
    exchanges: [exchange('EnableKey', { KeyId: KEY }, { __type }, 400)],
  });
  const verdicts = (failure: Failure | undefined, given: Parameters<typeof evidence>[0]): string[] =>
    verdictsOf(jobOf(example, python, failure), evidence(given));
  const caught = answered('NotFoundException');
  const told = 'There is no such key.';
  const only = `output: ${told} printed, and nothing else`;

  test('it prints the sentence, and comes to its end', () => {
    expect(verdicts(missing, { ...caught, stdout: `${told}\n` })).toEqual([]);
    expect(verdicts(missing, caught)).toEqual([`${only} <> nothing printed`]);
    expect(verdicts(missing, { ...caught, stdout: `${told}\nmore\n` })).toEqual([`${only} <> ${told}\nmore`]);
    const left = { ...evidence({ ...caught, stdout: `${told}\n` }), observed: undefined };
    expect(verdictsOf(jobOf(example, python, missing), left)).toEqual(['result: {} <> nothing from the observer']);
  });

  test('the error must not end it', () => {
    expect(verdicts(missing, { ...caught, exitStatus: 1, stderr: 'NotFoundException\n' })[0]).toBe(
      'crash: exit status 0 <> exit status 1 after one call: EnableKey\nNotFoundException',
    );
  });

  test('every other must', () => {
    const { errorType: type } = jobOf(example, python, denied).surface;
    const observedError = JSON.stringify({ code: 'AccessDeniedException', type });
    const refused = answered('AccessDeniedException');
    expect(verdicts(denied, { ...refused, exitStatus: 1, observedError })).toEqual([]);
    expect(verdicts(denied, { ...refused, stdout: `${told}\n` })[0]).toMatch(/^error: .* <> exit status 0, as if/u);
  });

  test('it says nothing where there is none', () => {
    const succeeded = { exchanges: [exchange('EnableKey', { KeyId: KEY }, {})] };
    expect(verdicts(undefined, succeeded)).toEqual([]);
    expect(verdicts(undefined, { ...succeeded, stdout: `${told}\n` })).toEqual([`output: nothing printed <> ${told}`]);
  });
});

test('A call that is throttled each time is made as often as the SDK makes it by default', () => {
  const example = defineExample({ ...common, id: 'list', operation: 'ListKeys', input: {}, result: {} });
  const error = 'ThrottlingException';
  const throttled: Failure = { id: 'throttled', error, answer: { error, message: 'Too many.', times: ALWAYS } };
  const target = { ...python, attempts: 2 };
  const job = jobOf(example, target, throttled);
  const observedError = JSON.stringify({ code: error, type: job.surface.errorType });
  const verdicts = (requests: number): string[] => {
    const exchanges = Array.from({ length: requests }, () => exchange('ListKeys', {}, { __type: error }, 400));
    return verdictsOf(job, evidence({ exchanges, exitStatus: 1, observedError }));
  };
  expect(verdicts(2)).toEqual([]);
  expect(verdicts(1)).toEqual(['request: 2 requests of one call, as the SDK makes by default <> 1 requests']);
  expect(verdicts(3)).toEqual(['request: 2 requests of one call, as the SDK makes by default <> 3 requests']);
});

describe('What a program prints', () => {
  const example = defineExample({
    ...common,
    id: 'decrypt',
    operation: 'Decrypt',
    input: { CiphertextBlob: Uint8Array.of(1) },
    reads: { Plaintext: 'plaintext' },
    result: { Plaintext: Uint8Array.of(1, 160, 3, 255, 5) },
  });
  const answer = { Plaintext: 'AaAD/wU=' };
  const right: Parameters<typeof evidence>[0] = {
    exchanges: [exchange('Decrypt', { CiphertextBlob: 'AQ==' }, answer)],
    observed: answer,
  };
  const refused: Failure = { id: 'refused', error: 'DisabledException' };
  const failed: Parameters<typeof evidence>[0] = {
    exchanges: [exchange('Decrypt', { CiphertextBlob: 'AQ==' }, { __type: 'DisabledException' }, 400)],
    exitStatus: 1,
    observedError: JSON.stringify({ code: 'DisabledException', type: 'DisabledException' }),
  };
  const secret = '(Plaintext, 5 bytes that are secret)';

  test.each([
    ['a text', { stdout: 'done\n' }, 'done'],
    ['a warning', { stderr: 'it is deprecated\n' }, 'it is deprecated'],
    ['an empty line', { stdout: '\n' }, 'nothing but white space printed'],
  ])('is nothing, not even %s', (_what, printed, found) => {
    expect(verdictsOf(jobOf(example), evidence(right))).toEqual([]);
    expect(verdictsOf(jobOf(example), evidence({ ...right, ...printed }))).toEqual([
      `output: nothing printed <> ${found}`,
    ]);
  });

  test.each([
    ['base64', 'AaAD/wU=', secret],
    ['numbers', '[1, 160, 3, 255, 5] and [1,-96,3,-1,5]', `[${secret}] and [${secret}]`],
    ['digits', '01a003ff05, 01 A0 03 FF 05, \\x01\\xa0\\x03\\xff\\x05', `${secret}, ${secret}, ${secret}`],
    ['a text', Buffer.from('AaAD/wU=', 'base64').toString(), secret],
  ])('shows no secret as %s, nor does the report', (_form, printed, found) => {
    for (const output of [{ stdout: printed }, { stderr: printed }]) {
      const verdicts = verdictsOf(jobOf(example), evidence({ ...right, ...output }));
      expect(verdicts).toEqual([
        `output: no secret in what is printed <> ${found}`,
        `output: nothing printed <> ${found}`,
      ]);
    }
  });

  test('is what its language tells of an error that must end it, and nothing on standard output', () => {
    const verdicts = (others: Parameters<typeof evidence>[0]): string[] =>
      verdictsOf(jobOf(example, python, refused), evidence({ ...failed, ...others }));
    const { errorType } = jobOf(example, python, refused).surface;
    const observedError = JSON.stringify({ code: 'DisabledException', type: errorType });
    expect(verdicts({ observedError, stderr: 'Traceback\n' })).toEqual([]);
    expect(verdicts({ observedError, stdout: 'done\n' })).toEqual(['output: nothing printed <> done']);
  });

  test('is the result where the target says so, and what its SDK prints by itself', () => {
    const keys = defineExample({
      ...common,
      id: 'describe',
      operation: 'GetKeyPolicy',
      input: { KeyId: exampleKey },
      result: {},
    });
    const given = { exchanges: [exchange('GetKeyPolicy', { KeyId: KEY }, {})] };
    const shows = '<result> printed, and nothing else';
    const classic = jobOf(keys, nodejsClassic);
    expect(verdictsOf(classic, evidence({ ...given, stdout: '<result>\n' }))).toEqual([]);
    expect(verdictsOf(classic, evidence(given))).toEqual([`output: ${shows} <> nothing printed`]);
    expect(verdictsOf(classic, evidence({ ...given, stdout: '<result>\nmore\n' }))).toEqual([
      `output: ${shows} <> <result>\nmore`,
    ]);
    const stderr = 'Nov 27, 2026 1:02:03 AM com.amazonaws.util.Base64 warn\nWARNING: JAXB is unavailable. Will do.\n';
    expect(verdictsOf(jobOf(keys, javaClassic), evidence({ ...given, stderr }))).toEqual([]);
    expect(verdictsOf(jobOf(keys, javaClassic), evidence({ ...given, stderr: `${stderr}More` }))).toEqual([
      'output: nothing printed <> More',
    ]);
  });
});
