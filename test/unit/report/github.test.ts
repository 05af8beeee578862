import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOfExample } from '../../../cli/github.ts';
import { Planner } from '../../../harness/plan/plan.ts';
import { annotationsOf, fitted, summaryOf } from '../../../harness/report/github.ts';
import type { Job } from '../../../harness/verify/job.ts';
import type { RunReport, Verification } from '../../../harness/verify/report.ts';
import type { Verdict } from '../../../harness/verify/verdict.ts';
import { annotationLines, type Annotation, type Place } from '../../../src/annotations.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { examplesOf } from '../../../src/model/example.ts';

const MEBIBYTE = 1024 ** 2;
const NOTHING_BESIDES = { notices: [], older: [] };

const jobs = new Planner(pages).jobs({ page: ['key-policies'], target: ['python', 'ruby'], case: ['success', 'complete'] });
const { example } = jobs[0]!;
const placeOf = (id: string): Place => ({ path: `declarations/${id}.ts`, line: 7 });

/** A verification in which some runs fall short. */
function verified(verdictOf: (job: Job) => Verdict): Verification {
  return {
    environment: { emulator: 'moto', toolchains: {} },
    timings: { services: 0, targets: {}, total: 0 },
    runs: jobs.map((job): RunReport => {
      const verdict = verdictOf(job);
      const shortfalls = verdict === 'pass' ? [] : [{ verdict, expected: 'one', found: 'another\n100%', remedy: 'compare' }];
      return { job, verdict, shortfalls, exchanges: [], durationMs: 1 };
    }),
  };
}

/** What a runner reads of a line: how it takes back what was escaped. */
function read(line: string): { level: string; properties: Record<string, string>; message: string } {
  const [, level = '', properties = '', message = ''] = /^::(\w+) ((?:[^:]|:(?!:))*)::(.*)$/u.exec(line) ?? [];
  const data = (text: string): string =>
    text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const pairs = properties.split(',').map((pair): [string, string] => {
    const end = pair.indexOf('=');
    return [pair.slice(0, end), data(pair.slice(end + 1))];
  });
  // Of a message, colons and commas are left as they are.
  const plain = message.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return { level, properties: Object.fromEntries(pairs), message: plain };
}

const TEXT = fc.string({ unit: fc.constantFrom('%', '\r', '\n', ':', ',', '=', '%0A', '%25', 'a', 'é', ' '), maxLength: 30 });

test('whatever a text holds, its annotation is one line, from which the runner reads the same', () => {
  fc.assert(
    fc.property(TEXT, TEXT, TEXT, fc.nat(), (title, message, path, line) => {
      const [written, ...others] = annotationLines([{ level: 'error', title, message, place: { path, line } }]);
      expect(others).toEqual([]);
      expect(written).not.toMatch(/[\r\n]/u);
      expect(read(written!)).toEqual({
        level: 'error',
        properties: { file: path, line: String(line), title },
        message,
      });
    }),
  );
});

test('a step has ten annotations of a level at most, and the last says how many there are besides', () => {
  const levels = fc.constantFrom<Annotation['level']>('error', 'warning');
  fc.assert(
    fc.property(fc.array(levels, { maxLength: 60 }), (given) => {
      const lines = annotationLines(given.map((level, index) => ({ level, title: `t${String(index)}`, message: 'm' }))).map(read);
      for (const level of ['error', 'warning']) {
        const [all, told] = [given.filter((one) => one === level).length, lines.filter((line) => line.level === level)];
        expect(told).toHaveLength(Math.min(all, 10));
        if (all > 10) expect(told.at(-1)?.properties.title).toBe(`and ${String(all - 9)} more`);
      }
    }),
  );
});

test('what all languages show is annotated once, where it is declared', () => {
  const verification = verified((job) => (job.example === example ? 'request' : 'pass'));
  expect(annotationsOf(verification, NOTHING_BESIDES, placeOf)).toMatchObject([
    { level: 'error', title: `${example.id}: request`, place: placeOf(example.id) },
  ]);
});

test('what one language shows alone is annotated in its template', () => {
  const isOf = (job: Job, target: string): boolean => job.example === example && job.target.id === target;
  expect(
    annotationsOf(verified((job) => (isOf(job, 'ruby') ? 'crash' : 'pass')), NOTHING_BESIDES, placeOf),
  ).toMatchObject([{ title: `${example.id}: crash`, place: { path: 'templates/ruby/snippet.hbs', line: 1 } }]);
  const ofComplete = verified((job) => (isOf(job, 'ruby') && job.complete !== undefined ? 'output' : 'pass'));
  expect(annotationsOf(ofComplete, NOTHING_BESIDES, placeOf)).toMatchObject([
    { title: `${example.id}: output`, place: { path: 'templates/ruby/complete.hbs', line: 1 } },
  ]);
});

test('a language that could not be run is annotated once, and what else there is to say without a place', () => {
  const verification = verified(({ target }) => (target.id === 'python' ? 'environment' : 'pass'));
  expect(
    annotationsOf(verification, { notices: ['stale-generated: x\n  expected: y'], older: ['older'] }, placeOf),
  ).toMatchObject([
    { level: 'warning', message: 'older' },
    { level: 'error', title: 'stale-generated: x' },
    { level: 'error', title: 'python: environment', place: { path: 'harness/toolchains/python/Dockerfile', line: 1 } },
  ]);
});

test('the summary counts by page and language, and links to where what falls short is to be mended', () => {
  const addresses = { run: 'https://host/run', files: 'https://host/blob/c0ffee' };
  const failing = verified((job) => (job.example === example ? 'request' : 'pass'));
  const summary = fitted(summaryOf(failing, NOTHING_BESIDES, ['# Changes since v1'], placeOf, addresses));
  const failed = jobs.filter((job) => job.example === example).length;
  expect(summary).toContain(`# ${String(failed)} of ${String(jobs.length)} runs fell short\n\n[The run, with its reports](https://host/run)`);
  expect(summary).toMatch(/^\| passed \| python \| ruby \|\n\| --- \| ---: \| ---: \|\n\| key-policies \| \d+ of \d+ \|/mu);
  expect(summary).toContain(`](https://host/blob/c0ffee/declarations/${example.id}.ts#L7)`);
  expect(summary).toContain(`/generated/current/key-policies/${example.id}.py)`);
  expect(summary).toContain('100%');
  expect(summary).toContain('# Changes since v1');

  const sound = fitted(summaryOf(verified(() => 'pass'), { notices: [], older: ['older'] }, [], placeOf, undefined));
  expect(sound).toContain(`# All of ${String(jobs.length)} runs passed`);
  expect(sound).toContain('> older');
  expect(sound).not.toContain('falls short');
});

test('a summary never holds more than a mebibyte, and says from where on it was cut', () => {
  const paragraph = fc.tuple(fc.constantFrom('a', 'é', '漢'), fc.integer({ min: 1, max: 300_000 }));
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), fc.integer({ min: 0, max: MEBIBYTE }), (given, taken) => {
      const paragraphs = given.map(([letter, length], index) => `${String(index)} ${letter.repeat(length)}`);
      const text = fitted(paragraphs, taken);
      expect(Buffer.byteLength(text) + taken).toBeLessThanOrEqual(MEBIBYTE);
      const whole = `${paragraphs.join('\n\n')}\n`;
      if (Buffer.byteLength(whole) + taken <= MEBIBYTE) expect(text).toBe(whole);
      else if (taken < MEBIBYTE - 1000) {
        const shown = text.split('\n\n').slice(0, -1);
        expect(paragraphs.slice(0, shown.length)).toEqual(shown);
        expect(text).toMatch(new RegExp(`of ${String(paragraphs.length)} left out, from “${String(shown.length)} `, 'u'));
      }
    }),
    { numRuns: 30 },
  );
});

test('every example has a place where it is declared', () => {
  for (const { id } of pages.flatMap(examplesOf)) {
    expect(placeOfExample(id)?.path, id).toMatch(/^src\/chapter\/pages\/[\w-]+\.ts$/u);
  }
});
