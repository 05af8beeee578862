import { expect, test } from 'vitest';
import type { FindingCode } from '../../../src/audit/finding.ts';
import { findingsIn } from './audited.ts';
import { fences } from './pages.ts';

const KEY = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

/** A group of a page of others: its names are its own, it has no links, and no comments over its example values. */
function group(name: string, python: string, ruby: string): string {
  return `## ${name}\n\n${fences({ python, ruby })}`;
}

const FOREIGN = [
  group(
    'Describing',
    `cmk = '${KEY}'\nout = kms.describe_key(KeyId=cmk)\nprint(out)`,
    `cmk = '${KEY}'\nputs kms.describe_key(key_id: cmk)`,
  ),
  group('Enabling', `cmk = '${KEY}'\nkms.enable_key(KeyId=cmk)`, `cmk = '${KEY}'\nkms.enable_key(key_id: cmk)`),
  group('Disabling', `cmk = '${KEY}'\nkms.disable_key(KeyId=cmk)`, `cmk = '${KEY}'\nkms.disable_key(key_id: cmk)`),
].join('');

const CUSTOMS: readonly FindingCode[] = ['name-differs', 'link-missing', 'placeholder-uncommented'];

async function customsMissed(page: string): Promise<(readonly [FindingCode, string | null, string])[]> {
  const found = await findingsIn(page, 'current');
  const lines = page.split('\n');
  return found
    .filter(({ code }) => CUSTOMS.includes(code))
    .map(({ code, language, lines: { first } }) => [code, language, lines[first - 1]!]);
}

test('A page of others is not measured by our names, links and comments', async () => {
  expect(await customsMissed(FOREIGN)).toEqual([]);
});

test.each([
  ['a variable', (page: string) => page.replace('cmk', 'id'), "id = 'arn"],
  [
    'the client',
    (page: string) => page.replace('kms.enable_key(K', 'kms_client.enable_key(K'),
    'kms_client.enable_key',
  ],
])(
  'In such a page, a tab that calls %s otherwise than the others of its language differs',
  async (_what, made, line) => {
    expect(await customsMissed(made(FOREIGN))).toEqual([['name-differs', 'Python', expect.stringContaining(line)]]);
  },
);

test('What is for another member may be called otherwise', async () => {
  const ruby = 'kms.re_encrypt(source_key_id: k, destination_key_id: l, ciphertext_blob: c)';
  const python = `source = '${KEY}'\nkms.re_encrypt(SourceKeyId=source, DestinationKeyId=l, CiphertextBlob=c)`;
  expect(await customsMissed(FOREIGN + group('Re-encrypting', python, ruby))).toEqual([]);
});

test('Half of the tabs are no custom', async () => {
  const half = FOREIGN.replaceAll('```ruby\ncmk', '```ruby\n# Replace the following key ARN\ncmk');
  expect(await customsMissed(half)).toEqual([]);
});

test('A tab that stands elsewhere in most groups of a page is in the order of the page', async () => {
  const all = ['python', 'java', 'csharp', 'ruby', 'php', 'javascript'];
  const calls: Readonly<Record<string, string>> = {
    java: 'kmsClient.enableKey(r -> r.keyId("k"));',
    csharp: 'await kmsClient.EnableKeyAsync(new EnableKeyRequest { KeyId = "k" });',
    python: "kms_client.enable_key(KeyId='k')",
    ruby: "kms_client.enable_key(key_id: 'k')",
    php: "$kmsClient->enableKey(['KeyId' => 'k']);",
    javascript: "await kmsClient.send(new EnableKeyCommand({ KeyId: 'k' }));",
  };
  const groupOf = (order: readonly string[], name: string): string =>
    `## ${name}\n\n${fences(Object.fromEntries(order.map((tag) => [tag, calls[tag]!])))}`;
  const misplaced = async (orders: readonly (readonly string[])[]): Promise<(string | null)[]> => {
    const page = orders.map((order, index) => groupOf(order, `Step ${String(index)}`)).join('');
    const found = await findingsIn(page, 'current');
    return found.filter(({ code }) => code === 'tab-out-of-order').map(({ language }) => language);
  };
  const usual = ['java', 'csharp', 'python', 'ruby', 'php', 'javascript'];
  expect(await misplaced([all, all, all])).toEqual([]);
  expect(await misplaced([usual, usual, all])).toEqual(['Python']);
});
