import process from 'node:process';
import { Planner } from '../harness/plan/plan.ts';
import { select } from '../harness/plan/select.ts';
import { lint, type LinterReport } from '../harness/style/lint.ts';
import { linters } from '../harness/style/linters.ts';
import type { Piece } from '../harness/style/linter.ts';
import { piecesOf } from '../harness/style/pieces.ts';
import { styleReport } from '../harness/style/report.ts';
import { pages } from '../src/chapter/chapter.ts';
import type { FailureStatus } from '../src/errors.ts';
import type { Target } from '../src/languages/target.ts';
import { targets } from '../src/languages/targets.ts';
import { readSnippet } from '../src/render/manifest.ts';
import { supervised } from './supervised.ts';

/** What `style` was asked for; names that were not given mean all. */
export interface StyleOptions {
  readonly edition?: readonly string[];
  readonly page?: readonly string[];
  readonly example?: readonly string[];
  readonly target?: readonly string[];
}

/**
 * Has the linters of the languages' communities read what is published, and prints what they find.
 *
 * @returns The exit status: 0 when nothing was found but what exceptions allow.
 * @throws KmsExamplesError when names are wrong, a file is missing, or a linter or the environment fails
 */
export async function style(options: StyleOptions): Promise<FailureStatus | 0> {
  const chosen = select<Target>('target', targets, options.target);
  const pieces = publishedPieces(options);
  const subjects = linters.map(({ name }) => ({ id: name, title: name }));
  const reports = await supervised(subjects, (supervision) => lint(linters, pieces, supervision));

  const isNarrowed = [options.edition, options.page, options.example].some((names) => names !== undefined);
  const isWhole = ({ linter }: LinterReport): boolean =>
    !isNarrowed && linter.targets.every((id) => chosen.some((target) => target.id === id));
  const { text, holds } = styleReport(reports, isWhole);
  const unread = chosen.filter(({ id }) => linters.every((linter) => !linter.targets.includes(id)));
  const notRead = unread.map(({ title }) => `${title} was not read: no linter of harness/style/ is its`);
  process.stdout.write(`${[text, ...notRead].join('\n\n')}\n`);
  return holds ? 0 : 1;
}

/** The published texts that were asked for. What several editions show with the same bytes is there once. */
export function publishedPieces(options: StyleOptions): Piece[] {
  const snippets = new Planner(pages).jobs({ ...options, case: ['success'] });
  return snippets.flatMap((snippet) => piecesOf(snippet, readSnippet));
}
