import process from 'node:process';
import { z } from 'zod';
import { VERIFICATION_RECORD } from '../harness/record/record.ts';
import type { Job } from '../harness/verify/job.ts';
import { changesBetween } from '../src/changes/changes.ts';
import { changesMarkdown } from '../src/changes/markdown.ts';
import { publicationOf } from '../src/changes/published.ts';
import { parseJson } from '../src/json.ts';
import { readCommitted } from './committed.ts';
import { reasonsOf } from './proven.ts';
import { refreshGenerated } from './refresh.ts';
import { standingOf } from './standing.ts';

/** What is needed of a record. Those of earlier forms have no more. */
const provenSchema = z.object({ snippets: z.array(z.object({ paths: z.array(z.string()) })) });

/**
 * Prints what a reader sees changed since a commit, as Markdown: in what the model and the templates render now, and what
 * was edited by hand in `generated/`; and which snippets are not proven as they are.
 *
 * @throws KmsExamplesError `git-failed`, `unknown-commit`, or when nothing can be rendered
 */
export async function diff(ref: string): Promise<void> {
  process.stdout.write(`${(await changesSince(ref)).join('\n\n')}\n`);
}

/**
 * The same as paragraphs.
 *
 * @throws KmsExamplesError `git-failed`, `unknown-commit`, or when nothing can be rendered
 */
export async function changesSince(ref: string): Promise<string[]> {
  const { commit, files: before } = await readCommitted(ref);
  const { files: after } = await refreshGenerated(false);
  const { unproven } = await standingOf(after);
  const record = provenSchema.safeParse(parseJson(before.get(VERIFICATION_RECORD) ?? '')).data;
  const proven = new Set(record?.snippets.flatMap(({ paths }) => paths));
  const reasons = (isStale: boolean): string[] =>
    reasonsOf(new Map(Array.from(unproven).filter(([{ path }]: [Job, unknown]) => proven.has(path) === isStale)));
  const changes = changesBetween(publicationOf(before), publicationOf(after));
  const since = ref === commit ? commit : `${ref} (${commit})`;
  return changesMarkdown(changes, { stale: reasons(true), missing: reasons(false) }, since);
}
