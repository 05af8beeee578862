import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenIn, type Seen } from '../../../harness/evidence/seen.ts';
import { newKey, type State } from '../../../harness/emulator/state.ts';
import { Planner } from '../../../harness/plan/plan.ts';
import type { Exchange } from '../../../harness/recorder/protocol.ts';
import { caseOf, type Job } from '../../../harness/verify/job.ts';
import { expectedInputs } from '../../../harness/verify/calls.ts';
import type { RunReport } from '../../../harness/verify/report.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import type { JsonObject } from '../../../src/json.ts';
import { DOCUMENTED_REGION } from '../../../src/model/documented.ts';

const jobs = new Planner(pages).jobs({ target: ['python'] });
const KEY = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const EMPTY: State = { keys: {}, aliases: {}, others: {} };

function jobOf(example: string, name = 'success'): Job {
  const found = jobs.find((job) => job.example.id === example && caseOf(job) === name);
  if (found === undefined) throw new Error(`no case ${name} of ${example}`);
  return found;
}

/** What a run saw whose calls were answered so. */
function seen(
  job: Job,
  outputs: readonly JsonObject[],
  others: Partial<Pick<RunReport, 'states'>> & { readonly error?: JsonObject; readonly requestId?: string } = {},
): Seen {
  const {
    states = { before: EMPTY, after: EMPTY },
    error,
    requestId = '5a0c7f6e-8f0e-4b7e-9a52-0a1b2c3d4e5f',
  } = others;
  const status = job.failure?.error === undefined ? 200 : 400;
  const answered = outputs.map((output): Exchange => {
    return { operation: job.example.operation, region: DOCUMENTED_REGION, input: {}, status, output, requestId };
  });
  const inputs = expectedInputs(job.declared, answered);
  const outcome = { exitStatus: 0, stdout: '', stderr: '', observed: undefined, observedError: JSON.stringify(error) };
  const found = seenIn({
    job,
    verdict: 'pass',
    shortfalls: [],
    exchanges: answered.map((one, index) => ({ ...one, invocation: String(index), input: inputs[index] ?? {} })),
    states,
    outcome,
    durationMs: 1,
  });
  if (found === undefined) throw new Error('a run that passes has seen something');
  return found;
}

describe('what AWS KMS makes up', () => {
  const identifier = fc.uuid();
  const times = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }).map((time) => time / 1000);

  test('is told as the samples in its declaration, whatever it was: of all runs the same', () => {
    fc.assert(
      fc.property(fc.tuple(identifier, times), fc.tuple(identifier, times), (one, other) => {
        const [first, second] = [one, other].map(([id, date]) => {
          const Arn = `arn:aws:kms:us-west-2:111122223333:key/${id}`;
          const KeyMetadata = { KeyId: id, Arn, CreationDate: date, Description: 'Development test key' };
          const after = { keys: { [Arn]: { ...KeyMetadata, ...newKey } }, aliases: {}, others: {} };
          return seen(jobOf('create-key'), [{ KeyMetadata }], { states: { before: EMPTY, after } });
        });
        expect(first).toEqual(second);
        expect(first!.changes).toMatchObject([{ of: 'key', name: KEY, after: { KeyId: KEY.slice(-36), Arn: KEY } }]);
        expect(JSON.stringify(first)).not.toContain(one[0]);
      }),
    );
  });

  test('is named by where it stands in the result', () => {
    const grant = seen(jobOf('create-grant'), [{ GrantToken: 'a token that was made up', GrantId: 'f00d'.repeat(16) }]);
    expect(grant.madeUp).toEqual(['GrantToken', 'GrantId']);
    expect(seen(jobOf('put-key-policy'), [{}]).madeUp).toBeUndefined();
  });

  test('a time that nobody declares is told as one: when a world was made, nobody knows', () => {
    const [before, after] = [{ DeletionDate: 1.5 }, {}].map((key): State => ({ ...EMPTY, keys: { [KEY]: key } }));
    expect(seen(jobOf('cancel-key-deletion'), [{ KeyId: KEY }], { states: { before: before!, after: after! } }).changes)
      // A member that is gone has nothing after it.
      .toEqual([{ of: 'key', name: KEY, member: 'DeletionDate', before: 'a time' }]);
  });

  test('the markers of a list are told by their pages', () => {
    const page = (NextMarker?: string): JsonObject => ({
      Keys: [],
      Truncated: NextMarker !== undefined,
      ...(NextMarker === undefined ? {} : { NextMarker }),
    });
    const { calls } = seen(jobOf('list-keys'), [page('c2VjcmV0IG1hcmtlcg=='), page('b3RoZXI='), page()]);
    expect(calls.map(({ input }) => input)).toMatchObject([
      {},
      { Marker: 'the marker of page 1' },
      { Marker: 'the marker of page 2' },
    ]);
  });
});

test('a secret is told by its length alone, in request and answer', () => {
  const Plaintext = Buffer.from('a plaintext of 32 bytes, no more').toString('base64');
  const told = JSON.stringify([
    seen(jobOf('generate-data-key'), [{ CiphertextBlob: 'YWJjZGVmZ2hpams=', Plaintext, KeyId: KEY }]),
    seen(jobOf('encrypt'), [{ CiphertextBlob: 'YWJjZGVmZ2hpams=', KeyId: KEY }]),
  ]);
  expect(told).toContain('(Plaintext, 32 bytes that are secret)');
  expect(told).not.toContain(Plaintext);
  for (const { Plaintext: declared } of expectedInputs(jobOf('encrypt').declared, [])) {
    expect(declared).toBeTypeOf('string');
    expect(told).not.toContain(declared);
  }
});

test('an error is told as its SDK tells it, but for the id of the request', () => {
  const requestId = '9d1c2f6e-8f0e-4b7e-9a52-0a1b2c3d4e5f';
  const message = `No such key (Service: Kms, Request ID: ${requestId})`;
  const answer = { __type: 'NotFoundException', message: 'No such key' };
  const error = { code: 'NotFoundException', type: 'Some.NotFoundException', message };
  expect(seen(jobOf('put-key-policy', 'no-such-key'), [answer], { error, requestId })).toMatchObject({
    calls: [{ status: 400, output: answer }],
    changes: [],
    error: { ...error, message: 'No such key (Service: Kms, Request ID: the id of the request)' },
  });
});

test('what a run has changed is told member by member, grant by grant, alias by alias, and nothing that stayed', () => {
  const alias = { AliasArn: 'arn', TargetKeyId: 'one', others: {} };
  const grant = { GrantToken: 'token', others: {} };
  const before: State = {
    keys: { [KEY]: { Description: 'old', Enabled: true, grants: { g1: grant, g2: grant }, others: {} } },
    aliases: { 'alias/a': alias, 'alias/b': alias },
    others: {},
  };
  const after: State = {
    ...before,
    keys: { [KEY]: { Description: 'new', Enabled: true, grants: { g1: grant }, others: {} } },
    aliases: { 'alias/a': { ...alias, TargetKeyId: 'two' }, 'alias/b': alias },
  };
  expect(seen(jobOf('put-key-policy'), [{}], { states: { before, after } }).changes).toEqual([
    { of: 'key', name: KEY, member: 'Description', before: 'old', after: 'new' },
    { of: 'grant', name: 'g2', key: KEY, before: { GrantToken: 'token' } },
    {
      of: 'alias',
      name: 'alias/a',
      before: { AliasArn: 'arn', TargetKeyId: 'one' },
      after: { AliasArn: 'arn', TargetKeyId: 'two' },
    },
  ]);
});

test('what did not pass has seen nothing that would prove anything', () => {
  const report = { job: jobOf('list-keys'), shortfalls: [], exchanges: [], durationMs: 1 };
  expect(seenIn({ ...report, verdict: 'crash', states: { before: EMPTY, after: EMPTY } })).toBeUndefined();
  expect(seenIn({ ...report, verdict: 'pass', since: '2026-11-24T10:00:00.000Z' })).toBeUndefined();
});
