import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import schema from 'mutation-testing-report-schema/mutation-testing-report-schema.json' with { type: 'json' };
import type { Position } from 'mutation-testing-report-schema/api';
import { describe, expect, test } from 'vitest';
import { mutantsOf } from '../../../harness/mutate/mutants.ts';
import { specimenOf } from '../../../harness/mutate/specimen.ts';
import { testingReport, testingReportPage } from '../../../harness/mutate/testing-report.ts';
import type { Trial, TrialResult } from '../../../harness/mutate/trial.ts';
import { Planner } from '../../../harness/plan/plan.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { readSnippet } from '../../../src/render/manifest.ts';

const jobs = new Planner(pages).jobs({ case: ['success'], page: ['key-policies'] });
const specimens = await Promise.all(jobs.map((job) => specimenOf(job, readSnippet(job.path))));
const outcomes: readonly TrialResult[] = ['caught', 'missed', 'equivalent', 'environment'];
const trials = specimens.flatMap((specimen) =>
  mutantsOf(specimen).map((mutant, index): Trial => {
    const shortfalls = [{ verdict: 'request', expected: '</script>', found: '<b>', remedy: 'mend it' }] as const;
    const report = { job: jobs[0]!, verdict: 'request', shortfalls, exchanges: [], durationMs: 1 } as const;
    return { mutant, report, outcome: outcomes[index % outcomes.length]! };
  }),
);
const report = testingReport(trials);

/** The offset of a place, with line and column counted from 1. */
function offsetOf({ line, column }: Position, text: string): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((offset, { length }) => offset + length + 1, column - 1);
}

describe('The report of mutation testing', () => {
  test('is of the form that its readers know', () => {
    const validate = addFormats.default(new Ajv({ strict: false })).compile(schema);
    expect([validate(report), validate.errors]).toEqual([true, null]);
  });

  test('has each mutant once, by file, with what was made of it', () => {
    const mutants = Object.values(report.files).flatMap((file) => file.mutants);
    expect(mutants).toHaveLength(trials.length);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(trials.length);
    const broken = new Set(trials.map(({ mutant }) => `generated/${mutant.intact.path}`));
    expect(new Set(Object.keys(report.files))).toEqual(broken);
    for (const { path } of jobs) expect(broken).toContain(`generated/${path}`);
    expect(new Set(mutants.map(({ status }) => status))).toEqual(
      new Set(['Killed', 'Survived', 'Ignored', 'RuntimeError']),
    );
  });

  test('tells of each mutant what was changed, and where', () => {
    for (const [index, { mutant }] of trials.entries()) {
      const { source, mutants } = report.files[`generated/${mutant.intact.path}`]!;
      const { location, replacement = '' } = mutants.find(({ id }) => id === String(index + 1))!;
      const [start, end] = [offsetOf(location.start, source), offsetOf(location.end, source)];
      expect(start).toBeLessThan(end);
      expect(source.slice(0, start) + replacement + source.slice(end), mutant.id).toBe(mutant.text);
    }
  });

  test('is a page, which nothing in it ends before its time', () => {
    const page = testingReportPage(report);
    expect(page.match(/<\/script>/gu)).toHaveLength(2);
    const [, data = ''] = /\.report = (.*);<\/script>/u.exec(page) ?? [];
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(report)));
  });
});
