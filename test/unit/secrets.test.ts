import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { readFolder } from '../../cli/folder.ts';
import { GENERATED } from '../../src/render/manifest.ts';
import { secretsIn } from '../secrets.ts';

test('no credential, account or path of this machine is published', () => {
  const files = readFolder(GENERATED);
  expect(files.size).toBeGreaterThan(0);
  for (const [path, text] of files) expect(secretsIn(text), path).toEqual([]);
});

test.each([
  ['an access key id', `key = "AKIA${'A2'.repeat(8)}"`],
  ['a secret access key', `AWS_SECRET_ACCESS_KEY=${'a1'.repeat(20)}`],
  ['an account', 'arn:aws:kms:us-west-2:123456789012:key/1'],
  ['a path of this machine', `at ${homedir()}/program.py`],
])('the scan finds %s', (name, text) => {
  expect(secretsIn(text)).toEqual([expect.stringContaining(name)]);
});

test('the scan leaves the documented account alone', () => {
  expect(secretsIn('arn:aws:iam::111122223333:root')).toEqual([]);
});
