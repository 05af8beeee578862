import { describe, expect, test } from 'vitest';
import { policyBreaches, policyRules, type PolicyContext } from '../../../src/model/policy-rules.ts';

const ACCOUNT = 'arn:aws:iam::111122223333:root';
const CALLER = 'arn:aws:iam::111122223333:user/Caller';
const USER = 'arn:aws:iam::111122223333:user/ExampleUser';
const ROLE = 'arn:aws:iam::111122223333:role/ExampleRole';

const context: PolicyContext = {
  caller: CALLER,
  account: '111122223333',
  principals: [USER, ROLE],
  bypassLockoutCheck: false,
};

const statement = { Sid: 'Account', Effect: 'Allow', Principal: { AWS: ACCOUNT }, Action: 'kms:*', Resource: '*' };
const policy = { Version: '2012-10-17', Id: 'key-default-1', Statement: [statement] };

/** The policy with a second statement that says what a test is about. */
function withStatement(changes: object): unknown {
  return { ...policy, Statement: [statement, { ...statement, Sid: 'Second', ...changes }] };
}

/** The policy's text with a part of it replaced. */
function withText(part: string, replacement: string): string {
  return JSON.stringify(policy).replace(part, () => replacement);
}

function breachesOf(document: unknown, changes: Partial<PolicyContext> = {}): [string, string][] {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return policyBreaches(text, { ...context, ...changes }).map(({ rule, found }) => [rule.name, found]);
}

describe('A right policy', () => {
  test.each<[string, unknown]>([
    ['of one statement without brackets', { ...policy, Statement: statement }],
    [
      'of the older version, without Id and Sid',
      { Version: '2008-10-17', Statement: { ...statement, Sid: undefined } },
    ],
    ['for the account by its id', withStatement({ Principal: { AWS: '111122223333' } })],
    ['for everyone', withStatement({ Principal: '*' })],
    ['for everyone, by type', withStatement({ Principal: { AWS: '*' } })],
    ['for a user and a role that exist', withStatement({ Principal: { AWS: [USER, ROLE] } })],
    ['for its caller', withStatement({ Principal: { AWS: CALLER } })],
    ...[
      ['another account', 'AWS', 'arn:aws:iam::444455556666:root'],
      ['another account by its id', 'AWS', '444455556666'],
      ["another account's role", 'AWS', 'arn:aws:iam::444455556666:role/Admin'],
      ["another account's user with a path", 'AWS', 'arn:aws:iam::444455556666:user/division/team/Alice'],
      ['an account in China', 'AWS', 'arn:aws-cn:iam::444455556666:root'],
      ['a session of a role', 'AWS', 'arn:aws:sts::111122223333:assumed-role/Admin/alice@example.com'],
      ['a federated user', 'AWS', 'arn:aws:sts::111122223333:federated-user/Alice'],
      ['a user by its unique ID', 'AWS', 'AIDACKCEVSQ6C2EXAMPLE'],
      ['a role by its unique ID', 'AWS', 'AROADBQP57FF2AEXAMPLE'],
      ['a SAML provider', 'Federated', 'arn:aws:iam::111122223333:saml-provider/Okta'],
      ['an OIDC provider', 'Federated', 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'],
      ['a web identity provider', 'Federated', 'cognito-identity.amazonaws.com'],
      ['a canonical user', 'CanonicalUser', '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be'],
    ].map(([what = '', type = '', name = '']): [string, unknown] => [
      `for ${what}`,
      withStatement({ Principal: { [type]: name } }),
    ]),
    [
      'for AWS services',
      withStatement({ Principal: { Service: ['logs.us-west-2.amazonaws.com', 's3.amazonaws.com'] } }),
    ],
    [
      'that forbids all but the caller',
      withStatement({ Effect: 'Deny', Principal: undefined, NotPrincipal: { AWS: CALLER } }),
    ],
    ['that forbids other actions', withStatement({ Effect: 'Deny', NotAction: 'kms:Put*', Action: undefined })],
    ['with conditions', withStatement({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })],
    ['of the longest size', sized(32_768)],
    ['of characters of two bytes', sized(32_768, 'é')],
  ])('%s breaks no rule', (_what, document) => {
    expect(breachesOf(document)).toEqual([]);
  });
});

describe('A wrong policy', () => {
  test.each<[string, unknown, string, string]>([
    ['that is too long', sized(32_769), 'size', '32769 bytes'],
    ['that is too long in bytes', sized(32_770, 'é'), 'size', '32770 bytes'],
    ['with quotes of a word processor', '{ “Version”: "2012-10-17" }', 'characters', 'U+201C'],
    ['with a character past U+FFFF', '{ "Version": "🔑" }', 'characters', 'U+1F511'],
    [
      'with an effect twice',
      withText('"Effect":"Allow"', '"Effect":"Deny","Effect":"Allow"'),
      'one meaning',
      'Statement[0].Effect twice',
    ],
    ['with a version twice', withText('{', '{"Version":"2012-10-17",'), 'one meaning', 'Version twice'],
    [
      'with half of a character',
      withText('key-default-1', '\\ud83d'),
      'one meaning',
      'Id has half of a surrogate pair',
    ],
    [
      'with a number that not all readers hold',
      withText('"Effect"', '"Condition":{"NumericLessThan":{"a":9007199254740993}},"Effect"'),
      'one meaning',
      'Statement[0].Condition.NumericLessThan.a is a number past 2^53',
    ],
    ['that is not JSON', '{ "Version": "2012-10-17", }', 'syntax', '{ "Version": "2012-10-17", }'],
    ['that is empty', '', 'syntax', ''],
    ['that is a list', '[]', 'document', '[]'],
    ['that is null', 'null', 'document', 'null'],
    ['without Version', { ...policy, Version: undefined }, 'version', 'Version missing'],
    ['of another version', { ...policy, Version: '2012-10-18' }, 'version', 'Version "2012-10-18"'],
    ['whose version is no text', { ...policy, Version: 20121017 }, 'version', 'Version 20121017'],
    [
      'with a statement that is text',
      { ...policy, Statement: [statement, 's'] },
      'statements',
      `Statement ${JSON.stringify([statement, 's'])}`,
    ],
    ['with an unknown element', { ...policy, Statements: [] }, 'elements', 'the policy, Statements'],
    [
      'with an unknown element in a statement',
      withStatement({ Actions: 'kms:*' }),
      'elements',
      'statement Second, Actions',
    ],
    ['with an element in other letters', withStatement({ sid: 's' }), 'elements', 'statement Second, sid'],
    [
      'with an unknown type of principal',
      withStatement({ Principal: { AWS: USER, Aws: USER } }),
      'elements',
      'statement Second, Principal, Aws',
    ],
    ['without Effect', withStatement({ Effect: undefined }), 'effect', 'statement Second, Effect missing'],
    ['with another effect', withStatement({ Effect: 'allow' }), 'effect', 'statement Second, Effect "allow"'],
    ['without Principal', withStatement({ Principal: undefined }), 'principal', 'statement Second, Principal missing'],
    ['without a principal', withStatement({ Principal: {} }), 'principal', 'statement Second, Principal {}'],
    [
      'with an empty list of principals',
      withStatement({ Principal: { AWS: [] } }),
      'principal',
      'statement Second, Principal {"AWS":[]}',
    ],
    [
      'with a text as principal',
      withStatement({ Principal: USER }),
      'principal',
      `statement Second, Principal "${USER}"`,
    ],
    [
      'with a statement without Sid',
      withStatement({ Sid: undefined, Principal: undefined }),
      'principal',
      'statement 2, Principal missing',
    ],
    [
      'for a user who does not exist',
      withStatement({ Principal: { AWS: [USER, `${USER}2`] } }),
      'known principals',
      `statement Second, ${USER}2`,
    ],
    [
      'for the user named root',
      withStatement({ Principal: { AWS: 'arn:aws:iam::111122223333:user/root' } }),
      'known principals',
      'statement Second, arn:aws:iam::111122223333:user/root',
    ],
    [
      'for all users',
      withStatement({ Principal: { AWS: 'arn:aws:iam::111122223333:user/*' } }),
      'known principals',
      'statement Second, arn:aws:iam::111122223333:user/*',
    ],
    ...[
      ['for a group', 'AWS', 'arn:aws:iam::111122223333:group/Admins'],
      ['for an account id that is too short', 'AWS', '44445555666'],
      ['for an access key', 'AWS', 'AKIAIOSFODNN7EXAMPLE'],
      ['for a role without its name', 'AWS', 'arn:aws:iam::444455556666:role'],
      ['for an assumed role without its session', 'AWS', 'arn:aws:sts::444455556666:assumed-role/Admin'],
      ['for a provider as a user', 'AWS', 'arn:aws:iam::444455556666:saml-provider/Okta'],
      ['for a canonical user of too few digits', 'CanonicalUser', '79a59df900b949e55d96a1e698fbaced'],
    ].map(([what = '', type = '', name = '']): [string, unknown, string, string] => [
      what,
      withStatement({ Principal: { [type]: name } }),
      'known principals',
      `statement Second, ${name}`,
    ]),
    [
      'for a service outside AWS',
      withStatement({ Principal: { Service: 'example.com' } }),
      'known principals',
      'statement Second, example.com',
    ],
    [
      'for all but a user who does not exist',
      withStatement({ Principal: undefined, NotPrincipal: { AWS: `${USER}2` } }),
      'known principals',
      `statement Second, ${USER}2`,
    ],
    ['without Action', withStatement({ Action: undefined }), 'action', 'statement Second, Action missing'],
    ['without an action', withStatement({ Action: [] }), 'action', 'statement Second, Action []'],
    ['without Resource', withStatement({ Resource: undefined }), 'resource', 'statement Second, Resource missing'],
    [
      'for another resource',
      withStatement({ Resource: 'arn:aws:kms:*' }),
      'resource',
      'statement Second, Resource "arn:aws:kms:*"',
    ],
    [
      'with an action of another service',
      withStatement({ Action: ['kms:Encrypt', 's3:GetObject'] }),
      'actions',
      'statement Second, s3:GetObject',
    ],
    [
      'with an equals sign for the colon',
      withStatement({ Action: 'kms=Encrypt' }),
      'actions',
      'statement Second, kms=Encrypt; the nearest are kms:Encrypt, kms:Decrypt, kms:ReEncryptTo',
    ],
    [
      'with an action that AWS KMS lacks',
      withStatement({ Action: ['kms:GetKeyPolcy', 'kms:Get*'] }),
      'actions',
      'statement Second, kms:GetKeyPolcy; the nearest are kms:GetKeyPolicy, kms:PutKeyPolicy, kms:ListKeyPolicies',
    ],
    [
      'with a wildcard that stands for none',
      withStatement({ Action: 'kms:Frob*' }),
      'actions',
      'statement Second, kms:Frob*; the nearest are kms:Sign, kms:Verify',
    ],
    [
      'with an operation that is no action',
      withStatement({ Action: 'kms:ReEncrypt' }),
      'actions',
      'statement Second, kms:ReEncrypt; the nearest are kms:Encrypt, kms:ReEncryptTo, kms:Decrypt',
    ],
    ['with a Sid twice', withStatement({ Sid: 'Account' }), 'distinct sids', 'Sid Account once more'],
  ])('%s breaks one rule', (_what, document, rule, found) => {
    expect(breachesOf(document)).toEqual([[rule, found]]);
  });

  test('without statements breaks two: it locks its caller out too', () => {
    for (const [Statement, found] of [
      [undefined, 'Statement missing'],
      [[], 'Statement []'],
    ]) {
      expect(breachesOf({ ...policy, Statement })).toEqual([
        ['statements', found],
        ['lockout', `no kms:PutKeyPolicy for ${CALLER}`],
      ]);
    }
  });
});

describe('A policy locks its caller out', () => {
  const only = (changes: object): unknown => ({ ...policy, Statement: [{ ...statement, ...changes }] });

  test.each<[string, unknown]>([
    ['when it lets others change it', only({ Principal: { AWS: USER } })],
    ['when it lets all others change it', only({ Principal: undefined, NotPrincipal: { AWS: CALLER } })],
    ['when it allows other actions', only({ Action: ['kms:Get*', 'kms:List*'] })],
    ['when it allows all other actions', only({ Action: undefined, NotAction: 'kms:Put*' })],
    ['when it allows under conditions', only({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } })],
    ['when it forbids everyone', withStatement({ Effect: 'Deny', Principal: '*' })],
    ['when it forbids the account', withStatement({ Effect: 'Deny', Action: 'kms:putkeypolicy' })],
    ['when a service may change it', only({ Principal: { Service: 'kms.amazonaws.com' } })],
  ])('%s', (_what, document) => {
    expect(breachesOf(document)).toEqual([['lockout', `no kms:PutKeyPolicy for ${CALLER}`]]);
    expect(breachesOf(document, { bypassLockoutCheck: true })).toEqual([]);
  });

  test.each(['kms:*', 'kms:Put*', 'KMS:putkeypolicy', 'kms:PutKeyPolic?'])('unless it allows %s', (Action) => {
    expect(breachesOf(only({ Action })).filter(([rule]) => rule === 'lockout')).toEqual([]);
  });

  test('when the caller is of another account, which the account does not stand for', () => {
    expect(breachesOf(policy, { caller: 'arn:aws:iam::444455556666:user/Caller' }).map(([rule]) => rule)).toEqual([
      'lockout',
    ]);
  });
});

test('Each rule says where it comes from, and only what AWS refuses has an answer', () => {
  for (const { source } of policyRules)
    expect(source).toMatch(/^(?:https:\/\/docs\.aws\.amazon\.com\/|good practice$)/u);
  const answers = Object.fromEntries(policyRules.map(({ name, answer }) => [name, answer?.code]));
  expect(answers).toMatchObject({
    size: 'LimitExceededException',
    syntax: 'MalformedPolicyDocumentException',
    'known principals': 'MalformedPolicyDocumentException',
    lockout: 'MalformedPolicyDocumentException',
    action: undefined,
    'distinct sids': undefined,
  });
});

/** The policy at a size in bytes, filled up in its Id with a character. */
function sized(bytes: number, character = 'x'): string {
  const room = bytes - Buffer.byteLength(JSON.stringify({ ...policy, Id: '' }));
  const width = Buffer.byteLength(character);
  return JSON.stringify({ ...policy, Id: 'x'.repeat(room % width) + character.repeat(Math.floor(room / width)) });
}
