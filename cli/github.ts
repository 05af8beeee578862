import { appendFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { annotationsOf, fitted, summaryOf, type Addresses } from '../harness/report/github.ts';
import type { Verification } from '../harness/verify/report.ts';
import { annotationLines, type Place } from '../src/annotations.ts';
import { declarationOf } from '../src/chapter/places.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { writing } from '../src/writing.ts';
import type { Inquiry } from './conclude.ts';
import { changesSince } from './diff.ts';

/** What a change is compared with: of a pull request's merge, the branch that it goes to; else the commit before. */
const BEFORE = 'HEAD^1';

/**
 * Tells GitHub Actions, where a command runs there, what falls short, as annotations; and in the job's summary that, how
 * many runs passed, and what readers see changed.
 *
 * @throws KmsExamplesError `file-unwritable`, or when nothing can be rendered
 */
export async function tellGithub(
  verification: Verification,
  { notices, older }: Pick<Inquiry, 'notices' | 'older'>,
): Promise<void> {
  if (process.env.GITHUB_ACTIONS !== 'true') return;
  const besides = { notices, older };
  const annotations = annotationLines(annotationsOf(verification, besides, placeOfExample));
  process.stdout.write(annotations.map((line) => `${line}\n`).join(''));
  const { GITHUB_STEP_SUMMARY: summary = '' } = process.env;
  if (summary === '') return;
  const paragraphs = summaryOf(verification, besides, await changes(), placeOfExample, addresses());
  writing(summary, () => {
    const taken = statSync(summary, { throwIfNoEntry: false })?.size;
    appendFileSync(summary, fitted(paragraphs, taken));
  });
}

/** Where an example is declared, by its id; undefined where that is not known. */
export function placeOfExample(example: string): Place | undefined {
  const declaration = declarationOf(example);
  return declaration === undefined ? undefined : { path: declaration.file, line: declaration.first + 1 };
}

async function changes(): Promise<string[]> {
  try {
    return await changesSince(BEFORE);
  } catch (error) {
    if (!(error instanceof KmsExamplesError) || !UNTOLD.has(error.code)) throw error;
    return [
      `What readers see changed can't be told: there is no ${BEFORE} here. Have the step that checks out fetch two commits (\`fetch-depth: 2\`).`,
    ];
  }
}

/** Where there is nothing to compare with: in a shallow clone, or at the first commit. */
const UNTOLD: ReadonlySet<string> = new Set(['unknown-commit', 'git-failed']);

function addresses(): Addresses | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit, GITHUB_RUN_ID: run } = process.env;
  if (server === undefined || name === undefined || commit === undefined || run === undefined) return undefined;
  return { run: `${server}/${name}/actions/runs/${run}`, files: `${server}/${name}/blob/${commit}` };
}
