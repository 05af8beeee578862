import { expect, test } from 'vitest';
import { tallyOf } from '../../../src/audit/tally.ts';
import { matched } from './audited.ts';

const PAGE = `## Listing

\`\`\`python
response = kms_client.CALL()
\`\`\`

\`\`\`ruby
response = kmsClient.CALL
\`\`\`
`;

test.each([
  ['list_keys', 'its container could not run it'],
  ['update_primary_region', 'no example shows UpdatePrimaryRegion'],
  ['foo', 'its group calls no operation of AWS KMS'],
])('A tab that calls %s and did not run: %s', async (call, why) => {
  const { found, run, notRun } = tallyOf(await matched(PAGE.replaceAll('CALL', call), 'current'), () => false);
  expect({ found, run }).toEqual({ found: 2, run: 0 });
  expect(notRun).toEqual([
    { title: 'Python', line: 3, why },
    { title: 'Ruby', line: 7, why },
  ]);
});

test.each([
  ['=== "Rust"\n\n    ```rust\n    a();\n    ```\n', 'it is in no language of the edition current'],
  ['=== "Ruby"\n\n    No code.\n', 'it holds no code'],
  ['=== "Ruby"\n\n    ```ruby\n    puts 1\n    ```\n', 'it calls nothing of AWS KMS'],
])('A tab %j did not run: %s', async (tab, why) => {
  const page = await matched(
    `=== "Python"\n\n    \`\`\`python\n    kms_client.list_keys()\n    \`\`\`\n\n${tab}`,
    'current',
  );
  expect(tallyOf(page, ({ tab: { title } }) => title === 'Python')).toMatchObject({
    found: 2,
    run: 1,
    notRun: [{ why }],
  });
});

test('Tabs of groups that are of something else are counted, too', async () => {
  const other = '## Other\n\n=== "Python"\n\n    ```python\n    fernet.encrypt(b"")\n    ```\n';
  const page = '## Keys\n\n=== "Python"\n\n    ```python\n    kms_client.list_keys()\n    ```\n\n';
  expect(tallyOf(await matched(`${page}${other}`, 'current'), () => true)).toEqual({
    found: 2,
    run: 1,
    notRun: [{ title: 'Python', line: 11, why: 'its group calls nothing of AWS KMS' }],
  });
});
