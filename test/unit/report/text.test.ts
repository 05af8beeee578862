import { expect, test } from 'vitest';
import { verificationJson } from '../../../harness/report/json.ts';
import { verificationJunit } from '../../../harness/report/junit.ts';
import { equalityMatrix, shortfallDetails } from '../../../harness/report/text.ts';
import type { RunReport } from '../../../harness/verify/report.ts';
import type { Shortfall } from '../../../harness/verify/verdict.ts';
import { Planner } from '../../../harness/plan/plan.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { targets } from '../../../src/languages/targets.ts';
import { examplesOf } from '../../../src/model/example.ts';
import type { Failure } from '../../../src/model/failure.ts';

const OTHER_REQUEST: Shortfall = {
  verdict: 'request',
  expected: 'input.PolicyName: "default"',
  found: 'input.PolicyName: "other", and some more',
  remedy: 'compare',
};

test('the matrix shows what is equal, and differences side by side', () => {
  expect(equalityMatrix([report('java', []), report('python', [OTHER_REQUEST])]).split('\n')).toEqual([
    'list-key-policies  java     python',
    'request            equal    0 of 1 equal',
    '  found                     input.PolicyName: "other", and …',
    'result             equal    equal',
    'state              equal    equal',
    'output             equal    equal',
    'errors             not run  not run',
  ]);
});

test('what several runs share is told once, with the cases and languages that it holds for', () => {
  const broken: Shortfall = { verdict: 'compile', expected: 'a program', found: 'line 2: no', remedy: 'mend it' };
  const runs = [
    report('python', [broken]),
    report('python', [broken], failure),
    report('python', [OTHER_REQUEST], failure),
    report('ruby', [broken]),
    report('ruby', [OTHER_REQUEST], failure),
  ];
  expect(shortfallDetails(runs).map((text) => text.split('\n')[0])).toEqual([
    'compile: example list-key-policies in Python, cases success, not-found, generated/current/key-policies/list-key-policies.py',
    'request: example list-key-policies in Python, Ruby, case not-found, generated/current/key-policies/list-key-policies.py, generated/current/key-policies/list-key-policies.rb',
    'compile: example list-key-policies in Ruby, case success, generated/current/key-policies/list-key-policies.rb',
  ]);
  const verification = { environment: { emulator: 'moto', toolchains: {} }, timings: { services: 0, targets: {}, total: 0 }, runs };
  expect(verificationJson(verification).match(/line 2: no/gu)).toHaveLength(3);
  expect(verificationJunit(verification).match(/line 2: no/gu)).toHaveLength(3);
});

const failure: Failure = { id: 'not-found', error: 'NotFoundException' };

function report(id: string, shortfalls: readonly Shortfall[], failed?: Failure): RunReport {
  const target = targets.find((candidate) => candidate.id === id);
  const page = pages.find((candidate) => candidate.id === 'key-policies');
  const [example] = page === undefined ? [] : examplesOf(page);
  if (target === undefined || page === undefined || example === undefined) throw new Error('no such job');
  const job = new Planner(pages).job({ edition: 'current', page, example, target }, 'text\n', { run: 'r1', failure: failed });
  return { job, verdict: shortfalls[0]?.verdict ?? 'pass', shortfalls, exchanges: [], durationMs: 1 };
}
