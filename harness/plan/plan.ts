import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseOf, type Job } from '../verify/job.ts';
import { KmsExamplesError } from '../../src/errors.ts';
import type { Example } from '../../src/model/example.ts';
import { retriedRequests, type Failure } from '../../src/model/failure.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { GENERATED, sha256, snippetPath } from '../../src/render/manifest.ts';
import { renderProgram } from '../../src/render/program.ts';
import { renderCall, renderClient } from '../../src/render/snippet.ts';
import { Templates } from '../../src/render/templates.ts';
import type { Edition, Target } from '../../src/languages/target.ts';
import { targets, targetsShowing } from '../../src/languages/targets.ts';
import { select, selectEditions } from './select.ts';
import { examplesOf } from '../../src/model/example.ts';

/** Names that were asked for; all where none were. */
export interface Selection {
  readonly edition?: readonly string[];
  readonly page?: readonly string[];
  readonly example?: readonly string[];
  readonly target?: readonly string[];
  readonly case?: readonly string[];
}

/** The names of all cases: of success, and of the failures that examples declare. */
const CASES = [
  ...new Set(
    [undefined, ...pages.flatMap(examplesOf).flatMap(({ failures }) => failures)].map((failure) => caseOf({ failure })),
  ),
].map((id) => ({ id }));

/**
 * The published snippets that were asked for, each in the program that runs it.
 *
 * @throws KmsExamplesError `unknown-name`, `nothing-selected` or `not-generated`
 */
export function selectJobs(selection: Selection): Job[] {
  const chosenPages = select('page', pages, selection.page);
  const examples = select('example', pages.flatMap(examplesOf), selection.example);
  const chosenTargets = select<Target>('target', targets, selection.target);
  const published = distinctByBytes(
    selectEditions(selection.edition).flatMap((edition) =>
      chosenPages.flatMap((page) =>
        examplesOf(page)
          .filter((example) => examples.includes(example))
          .flatMap((example) =>
            targetsShowing(edition, example)
              .filter((target) => chosenTargets.includes(target))
              .map((target) => ({ edition, page, example, target })),
          ),
      ),
    ),
  );
  const cases = select('case', CASES, selection.case);
  const chosen = published.flatMap((one) =>
    [undefined, ...one.example.failures]
      .filter((failure) => cases.some(({ id }) => id === caseOf({ failure })))
      .map((failure) => ({ one, failure })),
  );
  // Programs start in the order of their runs' names: those first whose SDK waits before it tries again.
  const scheduled = chosen.toSorted((a, b) => retriedRequests(b.failure) - retriedRequests(a.failure));
  const jobs = chosen.map((choice) => {
    const { one, failure } = choice;
    const run = `r${String(scheduled.indexOf(choice) + 1).padStart(4, '0')}`;
    return makeJob(one, one.snippet, run, { failure });
  });
  if (jobs.length > 0) return jobs;
  throw new KmsExamplesError('nothing-selected', {
    expected: 'a snippet to run',
    found: 'no example of the pages that were named has one of the names that were given',
    remedy: '`kms-examples list` shows which page has which example',
  });
}

/** A snippet with its bytes and the editions that show them. */
interface Shown extends Published {
  readonly editions: readonly Edition[];
  readonly snippet: string;
}

/** What several editions show with the same bytes, once: a target that they share is run once. */
function distinctByBytes(published: readonly Published[]): Shown[] {
  const shown = new Map<string, Shown>();
  for (const one of published) {
    const snippet = readSnippet(snippetPathOf(one));
    const key = [one.page.id, one.example.id, one.target.id, sha256(snippet)].join(' ');
    const known = shown.get(key);
    shown.set(
      key,
      known ? { ...known, editions: [...known.editions, one.edition] } : { ...one, editions: [one.edition], snippet },
    );
  }
  return [...shown.values()];
}

/** Each target's templates, compiled once for all of its jobs. */
const templatesOfTargets = new Map<Target, Templates>();

function templatesOf(target: Target): Templates {
  const templates = templatesOfTargets.get(target) ?? new Templates(target.id);
  templatesOfTargets.set(target, templates);
  return templates;
}

/** In which circumstances a text is run, and whether its program tells what it holds of the result. */
export interface Circumstances {
  readonly failure?: Failure | undefined;
  readonly observes?: boolean;
}

/** The job of running a text as the snippet of an example in a target. */
export function makeJob(
  { edition, editions: all = [edition], page, example, target }: Published & { readonly editions?: readonly Edition[] },
  snippet: string,
  run: string,
  { failure, observes = true }: Circumstances = {},
): Job {
  const published = { edition, page, example, target };
  const templates = templatesOf(target);
  const isClient = example.shows === 'client';
  const client = isClient ? snippet : clientIn(edition, example, target, templates);
  const call = isClient ? renderCall(example, target, templates) : snippet;
  const program = renderProgram({ snippet, client, call, example, run, observes }, target, templates);
  return {
    ...published,
    editions: all,
    run,
    failure,
    path: snippetPathOf(published),
    sha256: sha256(snippet),
    program,
  };
}

/** What the client page shows. */
const [clientExample] = pages.flatMap((page) =>
  examplesOf(page)
    .filter(({ shows }) => shows === 'client')
    .map((example) => ({ page, example })),
);

/** The client that calls go through: the one that the edition publishes, where the target has one. */
function clientIn(edition: Edition, example: Example, target: Target, templates: Templates): string {
  return target.client === undefined || clientExample === undefined
    ? renderClient(example, target, templates)
    : readSnippet(snippetPathOf({ edition, ...clientExample, target }));
}

export type Published = Pick<Job, 'edition' | 'page' | 'example' | 'target'>;

function snippetPathOf({ edition, page, example, target }: Published): string {
  return snippetPath(edition, page, example, target);
}

/**
 * The bytes of a published snippet, by its path below `generated/`.
 *
 * @throws KmsExamplesError `not-generated`
 */
export function readSnippet(path: string): string {
  try {
    return readFileSync(join(GENERATED, path), 'utf8');
  } catch (error) {
    throw new KmsExamplesError(
      'not-generated',
      {
        where: `generated/${path}`,
        expected: 'a published snippet',
        found: 'no such file',
        remedy: 'run `npm run generate`',
      },
      { cause: error },
    );
  }
}
