import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Planner } from '../../../harness/plan/plan.ts';
import { caseOf } from '../../../harness/verify/job.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { caseAnchor, caseNames } from '../../../src/site/circumstances.ts';
import { mutantsOf } from '../../../src/site/mutants.ts';
import { addressFrom } from '../../../src/site/pages.ts';
import type { SnippetMutant } from '../../../src/site/site.ts';

const anyPath = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));

test('the address of a file leads there from any other', () => {
  fc.assert(
    fc.property(anyPath, anyPath, fc.constantFrom('', '#a', '?language=php', '?language=a/b#c/d'), (from, to, rest) => {
      const found = new URL(addressFrom(from, to + rest), `file:///any/where/${from}`);
      expect(found.href).toBe(`file:///any/where/${to}${rest}`);
    }),
    { numRuns: 500 },
  );
});

test('the circumstances of an example have names and anchors of their own', () => {
  const cases = new Map<string, Set<string>>();
  for (const job of new Planner(pages).jobs({})) {
    cases.set(job.example.id, (cases.get(job.example.id) ?? new Set()).add(caseOf(job)));
  }
  expect(cases.size).toBeGreaterThan(30);
  for (const [example, ids] of cases) {
    const anchors = [...ids].map(caseAnchor);
    // The table of contents has the names alone.
    const names = [...ids].map((id) => caseNames(id).name);
    expect(new Set(anchors).size, example).toBe(ids.size);
    expect(new Set(names).size, example).toBe(ids.size);
    for (const anchor of anchors) expect(anchor).toMatch(/^[\w-]+$/u);
  }
});

test.each([
  ['success', 'The call succeeds', 'As published'],
  ['no-such-key', 'No such key', 'In other circumstances'],
  ['invalid-arn', 'Invalid ARN', 'In other circumstances'],
  ['error: NotFoundException', 'NotFoundException', 'Other errors that AWS KMS can answer'],
  ['reader', 'Own values wherever a comment asks for them', 'With values of a reader'],
  ['reader: alias ARN', 'With an alias ARN', 'With values of a reader'],
  ['reader: key ID', 'With a key ID', 'With values of a reader'],
  ['complete', 'The program succeeds', 'In the complete program'],
  ['complete: no-such-key', 'Its call fails: no such key', 'In the complete program'],
])('the case %s is told as "%s"', (id, name, kind) => {
  expect(caseNames(id)).toEqual({ name, kind });
});

test.each([
  [['noticed', 'noticed'], 'noticed all 2 ways to break it'],
  [['noticed', 'equivalent'], 'noticed all 1 ways to break it'],
  [['noticed', 'missed', 'noticed'], 'noticed 2 of 3 ways to break it'],
  [['noticed', 'not run'], 'noticed 1 of 2 ways to break it'],
] as const)('mutants that were %j are counted', (outcomes, text) => {
  const mutants = outcomes.map((outcome): SnippetMutant => ({
    kind: 'syntax',
    line: 1,
    column: 1,
    replacement: '',
    outcome,
    reason: undefined,
  }));
  expect(mutantsOf(mutants).text).toBe(text);
});
