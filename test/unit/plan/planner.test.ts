import { describe, expect, test } from 'vitest';
import { casesOf } from '../../../harness/plan/cases.ts';
import { Planner, type Selection } from '../../../harness/plan/plan.ts';
import { caseOf, type Job } from '../../../harness/verify/job.ts';
import { python } from '../../../src/languages/python/python.ts';
import type { Edition, Target } from '../../../src/languages/target.ts';
import { editions, targets, targetsOf } from '../../../src/languages/targets.ts';
import { defineExample, examplesOf, type Page } from '../../../src/model/example.ts';
import type { Failure } from '../../../src/model/failure.ts';
import { showsWhole } from '../../../src/languages/shared/result.ts';
import { completePath, snippetPath } from '../../../src/render/manifest.ts';
import { sha256 } from '../../../src/sha256.ts';

const common = { title: 'Try it', prose: [], world: { keys: [] }, after: 'unchanged', failures: [] } as const;

const refused: Failure = { id: 'refused', error: 'AccessDeniedException' };
const missing: Failure = { id: 'missing', error: 'NotFoundException' };
const throttled: Failure = {
  id: 'throttled',
  answer: { error: 'ThrottlingException', message: 'Rate exceeded', times: 1 },
};

const client = defineExample({
  ...common,
  id: 'client',
  operation: 'ListKeys',
  shows: 'client',
  input: {},
  result: {},
});
const list = defineExample({
  ...common,
  id: 'list',
  operation: 'ListKeys',
  input: { Limit: 1 },
  paged: true,
  result: { Keys: [{ KeyId: 'a' }, { KeyId: 'b' }] },
  failures: [refused, throttled],
});
const enable = defineExample({
  ...common,
  id: 'enable',
  operation: 'EnableKey',
  input: { KeyId: 'a' },
  result: {},
  failures: [missing, refused],
});

const first: Page = { id: 'first', anchor: 'first', title: 'First', prose: [], examples: [client], sections: [] };
const second: Page = {
  id: 'second',
  anchor: 'second',
  title: 'Second',
  prose: [],
  sections: [
    { anchor: 'list', title: 'List', examples: [list] },
    { anchor: 'enable', title: 'Enable', examples: [enable] },
  ],
};
const pages = [first, second];

/** The published text of a snippet, another one for each path. */
const distinct = (path: string): string => `${path}\n\n  of these bytes: \ue000 {{x}} $1 \\n\n`;

/** The published text of a snippet, the same in all editions. */
const shared = (path: string): string => distinct(path.replace(/^[a-z]+\//u, ''));

const planner = new Planner(pages, distinct);
const jobs = planner.jobs({});

/** What names a job. */
function nameOf(job: Job): string {
  const { edition, page, example, target } = job;
  return [edition, page.id, example.id, target.id, caseOf(job)].join(' ');
}

/** The names of all jobs that there can be, in the order of the model. */
const everyName = editions.flatMap((edition) =>
  pages.flatMap((page) =>
    examplesOf(page).flatMap((example) =>
      targetsOf(edition).flatMap((target) =>
        casesOf(example, target, pages).map((one) => [edition, page.id, example.id, target.id, caseOf(one)].join(' ')),
      ),
    ),
  ),
);

describe('Selected', () => {
  test('are all snippets in all cases where nothing was asked for', () => {
    expect(jobs.map(nameOf).toSorted()).toEqual(everyName.toSorted());
  });

  test.each<[string, Selection, (job: Job) => boolean]>([
    ['an edition', { edition: ['classic'] }, ({ edition }) => edition === 'classic'],
    ['a page', { page: ['second'] }, ({ page }) => page === second],
    ['an example', { example: ['enable'] }, ({ example }) => example === enable],
    ['a target', { target: ['python'] }, ({ target }) => target.id === python.id],
    ['the case of success', { case: ['success'] }, (job) => caseOf(job) === 'success'],
    ['a case of failure', { case: ['throttled'] }, ({ failure }) => failure === throttled],
    ['a kind of cases', { case: ['error'] }, (job) => caseOf(job).startsWith('error: ')],
    [
      'two names of a kind',
      { example: ['client', 'list'], case: ['success', 'refused'] },
      (job) => job.example !== enable && ['success', 'refused'].includes(caseOf(job)),
    ],
    [
      'names of every kind',
      { edition: ['current'], page: ['second'], example: ['enable'], target: ['python'], case: ['missing'] },
      ({ edition, example, target, failure }) =>
        edition === 'current' && example === enable && target === python && failure === missing,
    ],
  ])('is by %s what has it, and nothing else', (_what, selection, isSelected) => {
    const selected = planner.jobs(selection);
    expect(selected.length).toBeGreaterThan(0);
    expect(selected).toEqual(jobs.filter(isSelected));
  });

  test.each<[keyof Selection, string, RegExp]>([
    ['edition', 'curent', /current/u],
    ['page', 'secnd', /second/u],
    ['example', 'enabel', /enable/u],
    ['target', 'pyhton', /python/u],
    ['case', 'sucess', /success/u],
  ])('is no %s of an unknown name: the error tells the nearest', (kind, name, nearest) => {
    const selection: Selection = { [kind]: [name] };
    expect(() => planner.jobs(selection)).toThrow(new RegExp(`^unknown-name: ${kind} ${name}\n`, 'u'));
    expect(() => planner.jobs(selection)).toThrow(nearest);
  });

  test.each<[string, Selection, string]>([
    ['an example of another page', { page: ['first'], example: ['enable'] }, '--page, or without --example'],
    ['a case of another example', { example: ['enable'], case: ['throttled'] }, '--example, or without --case'],
  ])('is nothing by %s, which is an error that names the parts that make it so', (_what, selection, parts) => {
    expect(() => planner.jobs(selection)).toThrow(/^nothing-selected\n/u);
    expect(() => planner.jobs(selection)).toThrow(`there would be some without ${parts}\n`);
  });

  test('may name several with commas between them', () => {
    const runsOf = (target: readonly string[]): string[] => planner.jobs({ target }).map(({ run }) => run);
    expect(runsOf(['python,ruby'])).toEqual(runsOf(['python', 'ruby']));
  });
});

describe('A snippet that several editions show', () => {
  const selection = { example: ['enable'], case: ['success'] };

  test('is planned once where its bytes are the same', () => {
    const planned = new Planner(pages, shared).jobs(selection);
    expect(planned.map(({ target, edition, editions: all }) => [target.id, edition, all])).toEqual(
      inOrder((target) => [[target.editions[0], target.editions]]),
    );
  });

  test('is planned for each where they differ', () => {
    const planned = planner.jobs(selection);
    expect(planned.map(({ target, edition, editions: all }) => [target.id, edition, all]).toSorted()).toEqual(
      inOrder((target) => target.editions.map((edition) => [edition, [edition]])).toSorted(),
    );
  });

  /** What is expected of each target: those of the first edition come first. */
  function inOrder(expected: (target: Target) => (readonly [Edition | undefined, readonly Edition[]])[]): unknown[] {
    const ofFirst = (target: Target): number => editions.findIndex((edition) => target.editions[0] === edition);
    return [...targets]
      .toSorted((a, b) => ofFirst(a) - ofFirst(b))
      .flatMap((target: Target) => expected(target).map((rest) => [target.id, ...rest]));
  }
});

describe('The names of runs', () => {
  const names = jobs.map(({ run }) => run);

  test('are distinct: a letter and digits', () => {
    expect(new Set(names).size).toBe(jobs.length);
    for (const name of names) expect(name).toMatch(/^[a-z][0-9a-f]+$/u);
  });

  test('are the same each time, whatever else is selected', () => {
    const runOf = new Map(jobs.map((job) => [nameOf(job), job.run]));
    const again = new Planner(pages, distinct).jobs({ target: ['python'], example: ['list'] });
    expect(again.map(({ run }) => run)).toEqual(again.map((job) => runOf.get(nameOf(job))));
  });
});

/** Whether what runs is a program around a snippet that uses the client. */
function isFragment({ example, complete }: Job): boolean {
  return example !== client && complete === undefined;
}

describe('A job', () => {
  test('has a program that holds the bytes of its snippet unchanged, where it says', () => {
    for (const { edition, page, example, target, path, sha256: digest, program, complete } of jobs) {
      if (complete !== undefined) continue;
      expect(path).toBe(snippetPath(edition, page, example, target));
      const text = distinct(path);
      expect(digest).toBe(sha256(text));
      const { first: from, last: to } = program.snippetLines;
      const lines = program.text.split('\n').slice(from - 1, to);
      expect(`${lines.join('\n')}\n`).toBe(text);
      expect(program.text.split(text)).toHaveLength(2);
    }
  });

  test('calls through the client that its edition publishes', () => {
    for (const { edition, example, target, program } of jobs.filter(isFragment)) {
      const published = distinct(snippetPath(edition, first, client, target));
      expect(program.text, `${example.id} of ${target.id}`).toContain(published);
    }
  });

  test('has the complete program as it is published, with what runs it', () => {
    const programs = jobs.filter(({ complete }) => complete !== undefined);
    expect(programs.map(caseOf)).toContain('complete');
    for (const { edition, page, example, target, program, complete, source } of programs) {
      const path = completePath(edition, page, example, target);
      expect(source).toEqual({ path: `generated/${path}`, firstLine: 1 });
      expect(program.text).toBe(distinct(path));
      expect(complete).toMatchObject({ folder: `${page.id}/complete`, file: path.split('/').at(-1) });
      expect(complete?.files[path.slice(edition.length + 1)]).toBe(program.text);
      const others = target.complete.project === undefined ? [] : [target.complete.project];
      expect(Object.keys(complete?.files ?? {})).toEqual([path.slice(edition.length + 1), ...others]);
    }
  });

  test('tells what its snippet shows', () => {
    for (const { example, target, failure, surface } of jobs) {
      const { resultVariable, selected, errorType, prints = '' } = target.call(example);
      expect(surface).toEqual({
        result: resultVariable === undefined ? [] : (selected?.members ?? 'all'),
        unknownMembers: target.unknownMembers ?? [],
        sdkMessage: target.sdkMessage,
        whole: showsWhole(target.call(example)) ? target.complete.whole : undefined,
        prints,
        errorType: failure?.error === undefined ? undefined : errorType(failure.error),
      });
    }
  });

  test('runs a text of its own as the snippet of an example', () => {
    const name = { edition: 'current', page: second, example: enable, target: python } as const;
    const text = 'another text\n';
    const trial = planner.job(name, text, { run: 'x1', failure: refused });
    expect(trial).toMatchObject({ ...name, run: 'x1', failure: refused, editions: ['current'], sha256: sha256(text) });
    expect(trial.program.text).toContain(text);
  });

  test('has no observer where it is not asked to tell what it holds of the result', () => {
    const name = { edition: 'current', page: second, example: list, target: python } as const;
    const programOf = (observes: boolean): string => planner.job(name, 'x\n', { run: 'x1', observes }).program.text;
    expect(programOf(true)).toContain("'Keys'");
    expect(programOf(false)).not.toContain("'Keys'");
  });
});

test('A snippet that is not there is an error that tells how to make it', () => {
  const unread = new Planner([first, { ...second, id: 'no-such-page' }]);
  expect(() => unread.jobs({ page: ['no-such-page'], target: ['python'] })).toThrow(
    /^not-generated: generated\/current\/no-such-page\/[^]*npm run generate/u,
  );
});

test('Pages that show no client can make no program', () => {
  expect(() => new Planner([{ ...second, sections: [], examples: [enable] }], distinct).jobs({})).toThrow(
    'no page shows the client',
  );
});
