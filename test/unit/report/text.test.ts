import { expect, test } from 'vitest';
import { equalityMatrix } from '../../../harness/report/text.ts';
import type { RunReport } from '../../../harness/verify/report.ts';
import type { Shortfall } from '../../../harness/verify/verdict.ts';
import { Planner } from '../../../harness/plan/plan.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { targets } from '../../../src/languages/targets.ts';
import { examplesOf } from '../../../src/model/example.ts';

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
    'errors             not run  not run',
  ]);
});

function report(id: string, shortfalls: readonly Shortfall[]): RunReport {
  const target = targets.find((candidate) => candidate.id === id);
  const page = pages.find((candidate) => candidate.id === 'key-policies');
  const [example] = page === undefined ? [] : examplesOf(page);
  if (target === undefined || page === undefined || example === undefined) throw new Error('no such job');
  const job = new Planner(pages).job({ edition: 'current', page, example, target }, 'text\n', { run: 'r1' });
  return { job, verdict: shortfalls[0]?.verdict ?? 'pass', shortfalls, exchanges: [], durationMs: 1 };
}
