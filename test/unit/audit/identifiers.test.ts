import { expect, test } from 'vitest';
import { runnableTabs } from '../../../src/audit/runs.ts';
import type { World } from '../../../src/model/world.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { editions } from '../../../src/languages/targets.ts';
import { DOCUMENTED_ACCOUNT, DOCUMENTED_REGION } from '../../../src/model/documented.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { matched, publishedPage } from './audited.ts';
import { tabs } from './pages.ts';

/** The worlds of a group's tabs, in their order. */
async function worldsOf(code: Readonly<Record<string, string>>): Promise<World[]> {
  return runnableTabs(await matched(tabs(code), 'current')).map(({ world }) => world);
}

/** What the worlds of a group's tabs call their first key. */
async function keysOf(code: Readonly<Record<string, string>>): Promise<(string | undefined)[]> {
  return (await worldsOf(code)).map(({ keys }) => keys[0]?.arn);
}

const DOCUMENTED = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const OWN = 'arn:aws:kms:eu-west-1:444455556666:key/aaaabbbb-12ab-34cd-56ef-1234567890ab';

test("A tab's world has its documented values where the tab has them", async () => {
  expect(await keysOf({ python: `kms_client.enable_key(KeyId='${DOCUMENTED}')` })).toEqual([DOCUMENTED]);
});

test.each([
  ['in place', `kms_client.enable_key(KeyId='${OWN}')`],
  ['in a variable', `key_id = '${OWN}'\nkms_client.enable_key(KeyId=key_id)`],
  ['in a variable of another name', `cmk = "${OWN}"\nkms_client.enable_key(\n    KeyId=cmk,\n)`],
])('A key that the page has %s exists, in its account and Region', async (_where, python) => {
  const [world] = await worldsOf({ python });
  expect(world).toMatchObject({ keys: [{ arn: OWN }], account: '444455556666', region: 'eu-west-1' });
});

test.each([
  ['python', 'kms_client.enable_key(KeyId="ID")'],
  ['ruby', "kms_client.enable_key(key_id: 'ID')"],
  ['ruby', "kms_client.enable_key({ :key_id => 'ID' })"],
  ['php', "$KmsClient->enableKey(['KeyId' => 'ID']);"],
  ['php', "$cmk = 'ID';\n$KmsClient->enableKey(['KeyId' => $cmk]);"],
  ['javascript', 'await kmsClient.send(new EnableKeyCommand({ KeyId: "ID" }));'],
  ['javascript', "const KeyId = 'ID';\nawait kmsClient.send(new EnableKeyCommand({ KeyId }));"],
  ['java', 'kmsClient.enableKey(r -> r.keyId("ID"));'],
  ['java', 'kmsClient.enableKey(new EnableKeyRequest().withKeyId("ID"));'],
  ['csharp', 'await kmsClient.EnableKeyAsync(new EnableKeyRequest { KeyId = "ID" });'],
  ['powershell', 'Enable-KMSKey -KeyId "ID"'],
  ['powershell', '$k = "ID"\nEnable-KMSKey -KeyId $k'],
])('In %s, an id is found in %s', async (tag, code) => {
  for (const id of ['<your-key-id>', 'aaaabbbb-12ab-34cd-56ef-1234567890ab', '&lt;id&gt;', 'YOUR_KEY_ID']) {
    const [arn] = await keysOf({ [tag]: code.replaceAll('ID"', `${id}"`).replaceAll("ID'", `${id}'`) });
    expect(arn).toBe(`arn:aws:kms:us-west-2:111122223333:key/${id}`);
  }
});

test('What commands take without quotes is found', async () => {
  expect(await keysOf({ 'AWS CLI': 'aws kms enable-key --key-id key1' })).toEqual([
    'arn:aws:kms:us-west-2:111122223333:key/key1',
  ]);
  expect(await keysOf({ PowerShell: 'Enable-KMSKey -KeyId key1' })).toEqual([
    'arn:aws:kms:us-west-2:111122223333:key/key1',
  ]);
  expect(await keysOf({ 'AWS CLI': 'aws kms enable-key --key-id "$key_id"' })).toEqual([DOCUMENTED]);
});

test('A key that one tab of a group calls otherwise than most exists in none', async () => {
  const [python, ruby, php] = await keysOf({
    python: "kms_client.enable_key(KeyId='aaaabbbb-12ab-34cd-56ef-1234567890ab')",
    ruby: "kms_client.enable_key(key_id: 'aaaabbbb-12ab-34cd-56ef-1234567890ab')",
    php: "$KmsClient->enableKey(['KeyId' => 'bbbbbbbb-12ab-34cd-56ef-1234567890ab']);",
  });
  expect(python).toBe('arn:aws:kms:us-west-2:111122223333:key/aaaabbbb-12ab-34cd-56ef-1234567890ab');
  expect(ruby).toBe(python);
  expect(php).toBe(DOCUMENTED);
});

test('An alias stands for the key, and one that is deleted is there before', async () => {
  const [used] = await worldsOf({ python: "kms_client.describe_key(KeyId='alias/ExampleAlias')" });
  expect(used!.aliases).toContainEqual({ name: 'alias/ExampleAlias', key: DOCUMENTED });
  const [deleted] = await worldsOf({ python: "kms_client.delete_alias(AliasName='alias/ExampleAlias')" });
  expect(deleted!.aliases!.map(({ name }) => name)).toContain('alias/ExampleAlias');
  const [created] = await worldsOf({
    python: `kms_client.create_alias(AliasName='alias/ExampleAlias', TargetKeyId='${DOCUMENTED}')`,
  });
  expect(created!.aliases ?? []).toEqual([]);
});

test('A grant is called as the page calls it', async () => {
  const [revoked] = await worldsOf({ python: "kms_client.revoke_grant(KeyId='key-1', GrantId='grant1')" });
  expect(revoked).toMatchObject({
    keys: [{ arn: 'arn:aws:kms:us-west-2:111122223333:key/key-1' }],
    grants: [{ id: 'grant1', key: 'arn:aws:kms:us-west-2:111122223333:key/key-1' }],
  });
  const [retired] = await worldsOf({ python: "kms_client.retire_grant(GrantToken='token-1')" });
  expect(retired!.grants).toMatchObject([{ token: 'token-1' }]);
});

test.each(editions)(
  'In the published pages of the edition %s, all tabs run in the worlds of their examples',
  async (edition) => {
    for (const { id } of pages.filter((page) => examplesOf(page).length > 0)) {
      for (const { world, matched: tab } of runnableTabs(await matched(publishedPage(edition, id), edition))) {
        const place = { account: DOCUMENTED_ACCOUNT, region: DOCUMENTED_REGION };
        const { aliases = [], principals = [], ...declared } = tab.expected!.published.example.world;
        expect(world).toMatchObject({ ...declared, ...place, aliases });
        expect(world.principals).toEqual(expect.arrayContaining([...principals]));
      }
    }
  },
);

test('What AWS KMS has as a word of its own is no identifier', async () => {
  expect(await keysOf({ python: "kms_client.enable_key(KeyId='KeyId')" })).toEqual([DOCUMENTED]);
});

test('Users and roles that most key policies of a group name exist', async () => {
  const policy =
    '{"Version": "2012-10-17", "Statement": [{"Principal": {"AWS": "arn:aws:iam::444455556666:role/dev/x"}}]}';
  const [world] = await worldsOf({ python: `kms_client.put_key_policy(KeyId='key-1', Policy='${policy}')` });
  expect(world!.principals).toContain('arn:aws:iam::444455556666:role/dev/x');
});
