import { expect, test } from 'vitest';
import { auditPage } from '../../../src/audit/audit.ts';
import { variantsOf, variantsTable } from '../../../src/audit/variants.ts';
import { policiesIn } from '../../../src/audit/policies.ts';
import { languageTitled } from '../../../src/audit/languages.ts';
import { brokenPolicyRules, supposedPrincipals } from '../../../src/audit/rules/policies.ts';
import { codeOf } from '../../../src/audit/rules/rule.ts';
import { runFindings, type TabCall } from '../../../src/audit/rules/runs.ts';
import { expectedInput } from '../../../src/model/expected-input.ts';
import type { Json } from '../../../src/model/value.ts';
import { groupOf, matched, publishedPage } from './audited.ts';
import { tabs } from './pages.ts';

const page = await matched(publishedPage('current', 'key-policies'), 'current');
const group = groupOf(page, 'list-key-policies');
const code = codeOf(group.tabs.find(({ tab }) => tab.language?.title === 'Python')!)!;

const KEY = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const CALL: TabCall = {
  operation: 'ListKeyPolicies',
  input: { KeyId: KEY },
  status: 200,
  output: {},
};

function found(calls: readonly TabCall[], verdict?: string, message = ''): ReturnType<typeof runFindings> {
  const shortfalls = verdict === undefined ? [] : [{ verdict, found: message }];
  return runFindings(code, group, { shortfalls, calls });
}

test('The declared call is no finding, whatever its result and state', () => {
  expect(found([CALL])).toEqual([]);
  expect(found([CALL], 'result')).toEqual([]);
  expect(found([CALL], 'request')).toEqual([]);
});

test('What ends a program badly stands at the line that its messages name first, or at its code', () => {
  const message = 'page.md, line 30: too much';
  const shortfalls = [{ verdict: 'compile', found: message }];
  expect(runFindings(code, group, { shortfalls, line: 30, calls: [] })).toEqual([
    expect.objectContaining({ code: 'does-not-compile', lines: { first: 30, last: 30 }, message, tabs: [code.tab] }),
  ]);
  expect(runFindings(code, group, { shortfalls, calls: [] })).toEqual([
    expect.objectContaining({ lines: code.code.lines }),
  ]);
});

test('A program that does not compile is not told to crash, too', () => {
  const shortfalls = ['crash', 'compile'].map((verdict) => ({ verdict, found: 'a bracket is missing' }));
  expect(runFindings(code, group, { shortfalls, calls: [] })).toMatchObject([{ code: 'does-not-compile' }]);
});

test('A command that the audit has not hides nothing that the requests have wrong', () => {
  const shell = codeOf(group.tabs.find(({ tab }) => tab.language?.isShell === true)!)!;
  const piped = { ...shell, code: { ...shell.code, text: `${shell.code.text.trimEnd()} | jq .` } };
  const shortfalls = [{ verdict: 'crash', found: 'line 3: jq: command not found' }];
  const codes = (calls: readonly TabCall[]): string[] =>
    runFindings(piped, group, { shortfalls, calls }).map((one) => one.code);
  expect(codes([CALL])).toEqual(['need-unmet']);
  expect(codes([REFUSED])).toEqual(['need-unmet', 'request-refused']);
});

test('A package that the audit has not is no fault of the code; one of AWS KMS that there is none, is', () => {
  const ended = (line: string, message: string): string[] => {
    const importing = { ...code, code: { ...code.code, text: `${line}\n${code.code.text}` } };
    const shortfalls = [{ verdict: 'crash', found: message }];
    return runFindings(importing, group, { shortfalls, calls: [] }).map((one) => one.code);
  };
  expect(ended('import requests', "ModuleNotFoundError: No module named 'requests'")).toEqual(['need-unmet']);
  expect(ended('import org.slf4j.Logger;', 'error: package org.slf4j does not exist')).toEqual(['need-unmet']);
  expect(ended("require 'aws-sdk-kmss'", 'cannot load such file -- aws-sdk-kmss')).toEqual(['crashes']);
  expect(ended("open('secret.bin')", "FileNotFoundError: [Errno 2] No such file or directory: 'secret.bin'")).toEqual([
    'need-unmet',
  ]);
  expect(ended('import boto3', "ModuleNotFoundError: No module named 'requests'")).toEqual(['crashes']);
});

test('A ciphertext of the page is not known to be wrong, and an alias is told where the operation takes none', async () => {
  const decrypting = await matched(tabs({ Python: "kms_client.decrypt(CiphertextBlob=b'AQ')" }), 'current');
  const granting = await matched(tabs({ Python: "kms_client.create_grant(KeyId='alias/x')" }), 'current');
  const of = ({ groups }: typeof decrypting, call: TabCall): ReturnType<typeof runFindings> =>
    runFindings(codeOf(groups[0]!.tabs[0]!)!, groups[0]!, { shortfalls: [], calls: [call] });
  const refused = { status: 400, output: { __type: 'InvalidCiphertextException' } };
  expect(of(decrypting, { operation: 'Decrypt', input: { CiphertextBlob: 'AQ==' }, ...refused })).toMatchObject([
    { code: 'untried' },
  ]);
  const input = {
    KeyId: 'alias/x',
    GranteePrincipal: 'arn:aws:iam::111122223333:user/x',
    Operations: ['Encrypt'],
  };
  const missing = { status: 400, output: { __type: 'NotFoundException' } };
  const [told] = of(granting, { operation: 'CreateGrant', input, ...missing });
  expect(told!.code).toBe('request-invalid');
  expect(told!.message).toContain('expected a key ID or key ARN');
});

test.each([
  [
    "exit status 1 after no call\n/toolchain/start.bundle.cjs:33303\n  if (unknown) throw new TypeError('x');\n               ^\n\nTypeError: DisableKeyCommand takes no keyId\n    at KMSClient.send (/toolchain/start.bundle.cjs:33303:33)\n    at page.md, line 30, column 14",
    'exit status 1 after no call\nTypeError: DisableKeyCommand takes no keyId\n    at page.md, line 30, column 14',
  ],
  [
    'Uncaught InvalidArgumentException: ListKeys takes no limit in /toolchain/observer.php:71\nStack trace:\n#0 page.md, line 28: {closure:/toolchain/strict.php:4}()\n#1 {main}',
    'Uncaught InvalidArgumentException: ListKeys takes no limit\nStack trace:\n#1 {main}',
  ],
])('Messages name no file around the code', (found, message) => {
  const shortfalls = [{ verdict: 'crash', found }];
  expect(runFindings(code, group, { shortfalls, calls: [] })).toMatchObject([{ message }]);
});

test('What a request has wrong is told once', () => {
  const input = { KeyId: KEY, Limit: 2000 };
  const found = runFindings(code, group, { shortfalls: [], calls: [{ ...CALL, input }] });
  expect(found.filter((one) => one.message.includes('Limit'))).toHaveLength(1);
});

test('A command that nothing awaits is told', () => {
  const node = codeOf(group.tabs.find(({ tab }) => tab.language?.title === 'Node.js')!)!;
  const text = node.code.text.replace('await ', '');
  const [finding] = runFindings({ ...node, code: { ...node.code, text } }, group, { shortfalls: [], calls: [] });
  expect(finding!.code).toBe('no-request');
  expect(finding!.message).toContain('nothing awaits');
});

test('Functions that nothing starts are no fault', () => {
  const text = 'def list_policies(kms_client):\n    return kms_client.list_key_policies(KeyId=KEY)\n';
  const defining = { ...code, code: { ...code.code, text } };
  expect(runFindings(defining, group, { shortfalls: [], calls: [] })).toMatchObject([{ code: 'not-started' }]);
});

test('Several calls are none too many where most tabs of the group show them', async () => {
  const both = 'kms_client.list_keys()\nkms_client.list_aliases()';
  const calls = ['ListKeys', 'ListAliases'].map((operation) => ({ ...CALL, operation, input: {} }));
  const codesOf = async (ruby: string): Promise<string[]> => {
    const { groups } = await matched(tabs({ Python: both, Ruby: ruby }), 'current');
    const [python] = groups[0]!.tabs;
    return runFindings(codeOf(python!)!, groups[0]!, { shortfalls: [], calls }).map((one) => one.code);
  };
  expect(await codesOf(both)).toEqual([]);
  expect(await codesOf('kms_client.list_keys')).toEqual(['several-requests']);
});

interface Ended {
  readonly codes: readonly string[];
  readonly calls: readonly TabCall[];
  readonly verdict?: string;
}

const REFUSED = { ...CALL, status: 400, output: { __type: 'NotFoundException' } };

const ENDED: readonly Ended[] = [
  { codes: ['crashes'], calls: [CALL], verdict: 'crash' },
  { codes: ['times-out'], calls: [], verdict: 'timeout' },
  { codes: ['no-request'], calls: [] },
  { codes: ['several-requests'], calls: [CALL, CALL] },
  { codes: ['other-operation'], calls: [{ ...CALL, operation: 'ListKeys' }] },
  { codes: ['request-invalid', 'request-invalid'], calls: [{ ...CALL, input: { KeyID: KEY } }] },
  { codes: ['request-refused'], calls: [REFUSED], verdict: 'crash' },
];

test.each(ENDED)('A run can be found to be $codes', ({ codes, calls, verdict }) => {
  expect(found(calls, verdict).map((finding) => finding.code)).toEqual(codes);
});

test('A run that its limit ends is not told to crash, too', () => {
  const shortfalls = ['timeout', 'crash'].map((verdict) => ({ verdict, found: '' }));
  expect(runFindings(code, group, { shortfalls, calls: [CALL] }).map((one) => one.code)).toEqual(['times-out']);
});

/** The codes of what is found of a group, by what its tabs send, and how they are answered. */
async function foundOf(
  sent: readonly (readonly [title: string, text: string, input: Json])[],
  answered: Pick<TabCall, 'operation' | 'status' | 'output'>,
): Promise<string[]> {
  const one = await matched(tabs(Object.fromEntries(sent.map(([title, text]) => [title, text]))), 'current');
  const { findings } = auditPage(one, ({ tab }) => {
    const input = sent.find(([title]) => title === tab.title)![2];
    return { shortfalls: [], calls: [{ ...answered, input }] };
  });
  return findings.map((finding) => finding.code).filter((kind) => kind.startsWith('request'));
}

test('What readers are to replace may be marked in any way', async () => {
  const made = { operation: 'EnableKey', status: 200, output: {} };
  const sent = (ruby: string): Promise<string[]> =>
    foundOf(
      [
        ['Python', "kms_client.enable_key(KeyId='<key-id>')", { KeyId: '<key-id>' }],
        ['Ruby', `kms_client.enable_key(key_id: '${ruby}')`, { KeyId: ruby }],
      ],
      made,
    );
  expect(await sent('{{your_key_id}}')).toEqual([]);
  expect(await sent('another-key')).toEqual(['requests-differ']);
});

test('What tells readers to put a value in its place is not meant to be taken, nor to be the same', async () => {
  const refused = { operation: 'Decrypt', status: 400, output: { __type: 'InvalidCiphertextException' } };
  const sent = (text: string): Promise<string[]> =>
    foundOf(
      [
        ['Python', `blob = '${text}'\nkms_client.decrypt(CiphertextBlob=blob)`, { CiphertextBlob: btoa(text) }],
        [
          'Ruby',
          `blob = ['${text}'].pack('H*')\nkms_client.decrypt(ciphertext_blob: blob)`,
          { CiphertextBlob: 'lazg' },
        ],
      ],
      refused,
    );
  expect(await sent('Place your ciphertext here')).toEqual([]);
  expect(await sent('AQICAHEX')).toEqual(['requests-differ']);
});

test('A command whose first items are taken needs no limit', async () => {
  const sent = (powershell: string): Promise<string[]> =>
    foundOf(
      [
        ['Python', 'keys = kms_client.list_keys(Limit=10)', { Limit: 10 }],
        ['PowerShell', powershell, {}],
      ],
      { operation: 'ListKeys', status: 200, output: {} },
    );
  expect(await sent('Get-KMSKeyList | Select-Object -First 10')).toEqual([]);
  expect(await sent('Get-KMSKeyList')).toEqual(['requests-differ']);
});

test.each([
  ['alias/aws/x', 'CreateAlias.AliasName: expected a name with alias/ before it, and not under alias/aws/'],
  ['alias/', 'CreateAlias.AliasName: expected a name with alias/ before it'],
  ['projectKey1', 'CreateAlias.AliasName: expected a name with alias/ before it'],
  ['alias/projectKey1', undefined],
  ['alias/awsome', undefined],
  ['alias/<name>', undefined],
  ['alias/a name', 'CreateAlias.AliasName: expected'],
])('A request for the alias %s', async (AliasName, message) => {
  const aliases = groupOf(await matched(publishedPage('current', 'aliases'), 'current'), 'create-alias');
  const calls = [{ operation: 'CreateAlias', input: { AliasName, TargetKeyId: KEY }, status: 200, output: {} }];
  const told = runFindings(code, aliases, { shortfalls: [], calls }).map((one) => one.message);
  expect(told).toEqual(message === undefined ? [] : [expect.stringContaining(message)]);
});

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "S", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/root" },
      "Action": "kms:*", "Resource": "*" },
    { "Sid": "S", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/ExampleUser" },
      "Action": "kms:Decrypt", "Resource": "*" }
  ]
}`;
const CONCATENATED = POLICY.split('\n')
  .map((line) => `  "${line.replaceAll('"', '\\"')}\\n"`)
  .join(' +\n');

test.each([
  ['Python', `policy = """\n${POLICY}"""`],
  ['PHP', `'Policy' => '${POLICY}'`],
  ['Node.js', `const Policy = \`${POLICY}\`; // The key policy`],
  ['PowerShell', `$policy = '${POLICY}'`],
  [
    'Java',
    `String policy = "{" +\n// Replace it\n${CONCATENATED.slice(4)};`.replace('"{" +', '"" +').replace('  "', '"{'),
  ],
  ['Ruby', `policy = ${CONCATENATED.trimStart()}`],
])('The key policy in a text of %s is found, with its lines', (title, text) => {
  const [policy, ...others] = policiesIn(languageTitled(title)!, text);
  expect(others).toEqual([]);
  expect(JSON.parse(policy!.text)).toEqual(JSON.parse(POLICY));
  const lines = text.split('\n');
  expect(lines[policy!.lines.first - 1]).toContain('{');
  expect(lines[policy!.lines.last - 1]).toMatch(/^\s*"?\}/u);
});

test('What a key policy breaks is told by the lines that break it', () => {
  const { example } = groupOf(page, 'put-key-policy');
  const text = `policy = """${POLICY}"""\n`;
  const lines = text.trimEnd().split('\n');
  const tab = {
    ...code,
    code: { text, lines: { first: 11, last: 10 + lines.length }, indentation: '', tag: '' },
    lines,
  };
  const [policy] = policiesIn(code.language, text);
  const context = { bypassLockoutCheck: false, world: example!.world, supposed: [] };
  expect(brokenPolicyRules(tab, policy, context).map(({ code: one, lines: at }) => [one, at.first, at.last])).toEqual([
    ['policy-known-principals', 14, 14],
    ['policy-lockout', 11, 19],
    ['policy-distinct-sids', 16, 16],
  ]);
  expect(brokenPolicyRules(tab, policy, { ...context, bypassLockoutCheck: true })).toHaveLength(2);
  expect(brokenPolicyRules(tab, policy, { ...context, sent: '{}' })[0]!.message).toContain('Version missing');
});

interface Given {
  readonly who: string;
  readonly principal: string;
  readonly codes?: readonly string[];
  readonly supposed?: readonly string[];
}

const ROLE = 'arn:aws:iam::111122223333:role/Admin';
const GIVEN: readonly Given[] = [
  { who: 'a role of another account', principal: 'arn:aws:iam::444455556666:role/Admin' },
  { who: 'a session', principal: 'arn:aws:sts::111122223333:assumed-role/Admin/session' },
  { who: 'a role that only this tab names', principal: ROLE, codes: ['policy-known-principals'] },
  { who: 'a role that the page supposes', principal: ROLE, supposed: [ROLE] },
];

test.each(GIVEN)('A key policy that is also for $who', ({ principal, codes = [], supposed = [] }) => {
  const { example } = groupOf(page, 'put-key-policy');
  const text = POLICY.replace(':user/root', ':root')
    .replace('"S"', '"A"')
    .replace(/arn:aws:iam::111122223333:user\/ExampleUser/u, principal);
  const found = brokenPolicyRules(code, undefined, {
    sent: text,
    bypassLockoutCheck: false,
    world: example!.world,
    supposed,
  });
  expect(found.map(({ code: one }) => one)).toEqual(codes);
});

test('A key policy may leave the key to the role that sets it, and may be of another account', () => {
  const { example } = groupOf(page, 'put-key-policy');
  const role = 'arn:aws:iam::123456789012:role/Admin';
  const sent = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: role }, Action: 'kms:*', Resource: '*' }],
  });
  const text = "key_id = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'";
  const tab = { ...code, code: { ...code.code, text } };
  const context = { sent, bypassLockoutCheck: false, world: example!.world, supposed: [role] };
  expect(brokenPolicyRules(tab, undefined, context)).toEqual([]);
  const other = sent.replace(role, 'arn:aws:iam::444455556666:root');
  expect(brokenPolicyRules(tab, undefined, { ...context, sent: other }).map(({ code: one }) => one)).toEqual([
    'policy-lockout',
  ]);
});

test('What most key policies of a group name is supposed to exist, and what one alone names is not', () => {
  const [one, other] = ['arn:aws:iam::111122223333:user/a/Alice', 'arn:aws:iam::111122223333:user/root'];
  expect(supposedPrincipals([`"${one}" "${one}"`, `"${one}" "${other}"`, '{}'])).toEqual([one]);
  expect(supposedPrincipals([])).toEqual([]);
});

test('Different requests are told in a table, and those that are alike in one column', () => {
  const policy = (sids: readonly string[]): Json => ({ Statement: sids.map((Sid) => ({ Sid, Action: ['a', 'b'] })) });
  const sent = [
    { title: 'Java', value: { KeyId: 'k', Policy: policy(['A']) } },
    { title: 'Python', value: { Policy: policy(['A']), KeyId: 'k' } },
    { title: 'Ruby', value: { KeyId: 'k', PolicyName: 'default', Policy: policy(['A', 'B']) } },
  ];
  const variants = variantsOf(sent);
  expect(variants.map(({ titles }) => titles)).toEqual([['Java', 'Python'], ['Ruby']]);
  expect(variantsTable(variants)).toBe(
    [
      '                            Java, Python  Ruby',
      'Policy.Statement[1].Action  nothing       ["a","b"]',
      'Policy.Statement[1].Sid     nothing       "B"',
      'PolicyName                  nothing       "default"',
    ].join('\n'),
  );
});

test('The requests of a group are compared with each other, and with that of the example', () => {
  const shown = groupOf(page, 'get-key-policy');
  const declared = expectedInput(shown.example!);
  const inputs = new Map<string, Json>([
    ['Java', { ...declared, PolicyName: 'other' }],
    ['Python', declared],
    ['Ruby', Object.fromEntries(Object.entries(declared).toReversed())],
  ]);
  const ran = shown.tabs.filter(({ tab }) => inputs.has(tab.language!.title));
  const { findings, differing } = auditPage({ ...page, groups: [{ ...shown, tabs: ran }] }, ({ tab }) => ({
    shortfalls: [],
    calls: [{ operation: 'GetKeyPolicy', input: inputs.get(tab.language!.title)!, status: 200, output: {} }],
  }));
  const [java] = ran;
  expect([...differing]).toEqual([java!.tab]);
  const [finding, ...others] = findings.filter(({ code: kind }) => !kind.startsWith('tab-'));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code: 'requests-differ', lines: shown.group.lines, tabs: [java!.tab] });
  expect(finding!.message).toContain('2 different requests of GetKeyPolicy');
  expect(finding!.message).toMatch(/Java +Python, Ruby\nPolicyName +"other" +"default"$/u);
});
