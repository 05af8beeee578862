import { expect, test } from 'vitest';
import { withPlaces, withQuotedMarks } from '../../../src/audit/places.ts';

test.each([
  ['arn:aws:iam::<account-id>:root', 'arn:aws:iam::111122223333:root'],
  ['arn:aws:iam::YOUR_ACCOUNT_ID:root', 'arn:aws:iam::111122223333:root'],
  ['arn:aws:iam::{{account}}:user/Alice', 'arn:aws:iam::111122223333:user/Alice'],
  ['arn:aws:kms:<region>:<account-id>:key/1', 'arn:aws:kms:us-west-2:111122223333:key/1'],
  [
    '"arn:aws:kms:us-east-1:444455556666:key/1", "arn:aws:iam::ACCOUNT:root"',
    '"arn:aws:kms:us-east-1:444455556666:key/1", "arn:aws:iam::444455556666:root"',
  ],
  ["region_name='YOUR_REGION'", "region_name='us-west-2'"],
  ['region: "<your-region>"', 'region: "us-west-2"'],
  ['--region <region> --output text', '--region us-west-2 --output text'],
])('Accounts and Regions that readers are to replace are filled in: %s', (text, filled) => {
  expect(withPlaces(text)).toBe(filled);
});

test.each([
  'f"arn:aws:iam::{account}:root"',
  '`arn:aws:kms:${region}:${account}:key/1`',
  '"arn:aws:iam::123456789012:root"',
  "region = 'us-east-1'",
  'print("the region")',
])('What code takes from elsewhere stays: %s', (text) => {
  expect(withPlaces(text)).toBe(text);
});

test('Words in angle brackets are texts in shells, and files stay files', () => {
  expect(withQuotedMarks('aws kms describe-key --key-id <key-id>')).toBe("aws kms describe-key --key-id '<key-id>'");
  expect(withQuotedMarks('Get-KMSKey -KeyId <your key id> | Out-Null')).toBe(
    "Get-KMSKey -KeyId '<your key id>' | Out-Null",
  );
  expect(withQuotedMarks('base64 < file > other')).toBe('base64 < file > other');
  expect(withQuotedMarks('cat <<EOF')).toBe('cat <<EOF');
});
