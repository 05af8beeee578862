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

test('binary data is told by its length, a time by its year, truth in either case', () => {
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

test('what a language prints whole has all values, however it lays them out', () => {
  const whole = '[\n    {\n        "KeyArn": "arn:1"\n    },\n    {\n        "KeyArn": "arn:2"\n    }\n]\n';
  expect(isShown('list-keys', KEYS, whole, 'aws-cli')).toBe(true);
  expect(isShown('list-keys', { Keys: [...KEYS.Keys, { KeyArn: 'arn:2' }] }, whole, 'aws-cli')).toBe(false);
  const policy = { Policy: '{\n  "Version": "2012-10-17"\n}', PolicyName: 'default' };
  expect(
    isShown(
      'get-key-policy',
      policy,
      "{ Policy: '{\\n' +\n  '  \"Version\": \"2012-10-17\"\\n' + '}' }",
      'nodejs-classic',
    ),
  ).toBe(true);
});
