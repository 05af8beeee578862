import { expect, test } from 'vitest';
import { Planner } from '../../../harness/plan/plan.ts';
import type { Job } from '../../../harness/verify/job.ts';
import { shownOutput } from '../../../harness/verify/shown-output.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import type { JsonObject } from '../../../src/json.ts';

const planner = new Planner(pages);

function job(example: string, target = 'python'): Job {
  return planner.jobs({ example: [example], target: [target], case: ['complete'] })[0]!;
}

function isShown(example: string, answer: JsonObject, stdout: string, target?: string): boolean {
  return shownOutput(job(example, target), answer).isIn(stdout);
}

const KEYS = { Keys: [{ KeyArn: 'arn:1' }, { KeyArn: 'arn:2' }] };

test('each item of a list has its line, in the order of the answer, and nothing else is printed', () => {
  expect(isShown('list-keys', KEYS, 'KeyArn: arn:1\nKeyArn: arn:2\n')).toBe(true);
  expect(isShown('list-keys', KEYS, 'KeyArn: arn:1\r\nKeyArn: arn:2\r\n')).toBe(true);
  expect(isShown('list-keys', KEYS, 'KeyArn: arn:2\nKeyArn: arn:1\n')).toBe(false);
  expect(isShown('list-keys', KEYS, 'KeyArn: arn:1\n')).toBe(false);
  expect(isShown('list-keys', KEYS, 'KeyArn: arn:1\nKeyArn: arn:2\ndone\n')).toBe(false);
  expect(isShown('list-keys', KEYS, 'warning\nKeyArn: arn:1\nKeyArn: arn:2\n')).toBe(false);
});

test('binary data is told by its length, truth in either case', () => {
  const dataKey = {
    Plaintext: Buffer.alloc(32).toString('base64'),
    CiphertextBlob: Buffer.alloc(184).toString('base64'),
  };
  expect(isShown('generate-data-key', dataKey, 'Plaintext: 32 bytes\nCiphertextBlob: 184 bytes\n')).toBe(true);
  expect(isShown('generate-data-key', dataKey, 'Plaintext: 44 bytes\nCiphertextBlob: 184 bytes\n')).toBe(false);
  const deletion = { DeletionDate: Date.UTC(2026, 5, 1) / 1000 };
  expect(isShown('schedule-key-deletion', deletion, 'DeletionDate: 06/01/2026 00:00:00\n')).toBe(true);
  expect(isShown('schedule-key-deletion', deletion, 'DeletionDate: \n')).toBe(false);
  expect(isShown('get-key-rotation-status', { KeyRotationEnabled: true }, 'KeyRotationEnabled: True\n')).toBe(true);
  expect(isShown('get-key-rotation-status', { KeyRotationEnabled: true }, 'KeyRotationEnabled: 1\n')).toBe(false);
});

test('where nothing is returned, it says so', () => {
  expect(isShown('enable-key', {}, 'EnableKey has succeeded.\n')).toBe(true);
  expect(isShown('enable-key', {}, '')).toBe(false);
});

test('where the snippet catches an error, it says nothing of success', () => {
  expect(isShown('handle-missing-key', {}, '')).toBe(true);
  expect(isShown('handle-missing-key', {}, 'EnableKey has succeeded.\n')).toBe(false);
});

test('a time is told to the second, in whatever form', () => {
  const deletion = { DeletionDate: Date.UTC(2026, 5, 9, 10, 30, 7) / 1000 + 0.25 };
  const forms = [
    '06/09/2026 10:30:07',
    '6/9/2026 10:30:07 AM',
    '2026-06-09 10:30:07.250000+00:00',
    '2026-06-09T10:30:07.250Z',
    'Tue Jun 09 10:30:07 UTC 2026',
  ];
  for (const form of forms) expect(isShown('schedule-key-deletion', deletion, `DeletionDate: ${form}\n`)).toBe(true);
  for (const form of ['2026', '2026-06-09', '2025-06-09T10:30:07Z', '2026-06-08T10:30:07Z', '2026-06-09T10:30:08Z']) {
    expect(isShown('schedule-key-deletion', deletion, `DeletionDate: ${form}\n`)).toBe(false);
  }
});

test('what a language prints whole has all names and values, however it lays them out, and no other words', () => {
  const whole = '[\n    {\n        "KeyArn": "arn:1"\n    },\n    {\n        "KeyArn": "arn:2"\n    }\n]\n';
  expect(isShown('list-keys', KEYS, whole, 'aws-cli')).toBe(true);
  expect(isShown('list-keys', { Keys: [...KEYS.Keys, { KeyArn: 'arn:2' }] }, whole, 'aws-cli')).toBe(false);
  expect(isShown('list-keys', KEYS, `${whole}${whole}`, 'aws-cli')).toBe(false);
  expect(isShown('list-keys', KEYS, `${whole}done\n`, 'aws-cli')).toBe(false);
  expect(isShown('list-keys', KEYS, whole.replaceAll(/["{}]/gu, ''), 'aws-cli')).toBe(false);
  expect(isShown('list-keys', KEYS, whole.replace('arn:2', 'arn:3'), 'aws-cli')).toBe(false);
  const policy = { Policy: '{\n  "Version": "2012-10-17"\n}', PolicyName: 'default' };
  const metadata = "'$metadata': { httpStatusCode: 200, cfId: undefined },\n";
  const object = `{\n  ${metadata}  Policy: '{\\n' +\n  '  "Version": "2012-10-17"\\n' + '}',\n  PolicyName: 'default'\n}\n`;
  expect(isShown('get-key-policy', policy, object, 'nodejs-classic')).toBe(true);
  expect(isShown('get-key-policy', policy, `about to call\n${object}`, 'nodejs-classic')).toBe(false);
  expect(isShown('get-key-policy', policy, object.replace(metadata, metadata + metadata), 'nodejs-classic')).toBe(
    false,
  );
  const deep = { KeyMetadata: { a: { b: { c: 1 }, d: [{ e: 1 }], f: [2] } } };
  const shallow = '{ KeyMetadata: { a: { b: [Object], d: [Array], f: [Array] } } }\n';
  expect(isShown('describe-key', deep, shallow, 'nodejs-classic')).toBe(true);
  const key = { KeyMetadata: { KeyId: 'k', CreationDate: 1_767_225_600.5, Enabled: true } };
  const described = "{ KeyMetadata: { KeyId: 'k', CreationDate: 2026-01-01T00:00:00.500Z, Enabled: true } }\n";
  expect(isShown('describe-key', key, described, 'nodejs-classic')).toBe(true);
  expect(isShown('describe-key', key, described.replace('2026', '2025'), 'nodejs-classic')).toBe(false);
});
