import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseOf, type Job } from '../../harness/verify/job.ts';
import { KmsExamplesError } from '../errors.ts';
import { retriedRequests, type Failure } from '../model/failure.ts';
import { examplesOf, pages } from '../model/pages.ts';
import { GENERATED, sha256, snippetPath } from '../model/published.ts';
import { renderProgram } from '../render/program.ts';
import { Templates } from '../render/templates.ts';
import type { Target } from '../targets/target.ts';
import { editions, targetsOf } from '../targets/targets.ts';
import { select } from './selection.ts';

/** Names that were asked for; all where none were. */
export interface Selection {
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
  const targets = select('target', editions.flatMap(targetsOf), selection.target);

  const published = editions.flatMap((edition) =>
    targetsOf(edition)
      .filter((target) => targets.includes(target))
      .flatMap((target) =>
        chosenPages.flatMap((page) => examplesOf(page).map((example) => ({ edition, page, example, target }))),
      )
      .filter(({ example }) => examples.includes(example)),
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
    return makeJob(one, readSnippet(snippetPathOf(one)), run, failure);
  });
  if (jobs.length > 0) return jobs;
  throw new KmsExamplesError('nothing-selected', {
    expected: 'a snippet to run',
    found: 'no example of the pages that were named has one of the names that were given',
    remedy: '`kms-examples list` shows which page has which example',
  });
}

/** Each target's templates, compiled once for all of its jobs. */
const templatesOfTargets = new Map<Target, Templates>();

function templatesOf(target: Target): Templates {
  const templates = templatesOfTargets.get(target) ?? new Templates(target.id);
  templatesOfTargets.set(target, templates);
  return templates;
}

/** The job of running a text as the snippet of an example in a target. */
export function makeJob(published: Published, snippet: string, run: string, failure?: Failure): Job {
  const { example, target } = published;
  const program = renderProgram({ snippet, example, run }, target, templatesOf(target));
  return { ...published, run, failure, path: snippetPathOf(published), sha256: sha256(snippet), program };
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
