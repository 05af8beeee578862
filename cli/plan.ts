import process from 'node:process';
import { pick } from 'es-toolkit';
import { readEvidence } from '../harness/evidence/evidence.ts';
import { PARTS, Planner, type Selection } from '../harness/plan/plan.ts';
import { select } from '../harness/plan/select.ts';
import { findBasis } from '../harness/record/basis.ts';
import { divisionOf } from '../harness/record/division.ts';
import { evidenceOnRecord, readRecord } from '../harness/record/record.ts';
import { imagesKey } from '../harness/verify/images.ts';
import { pages } from '../src/chapter/chapter.ts';
import { targets } from '../src/languages/targets.ts';
import { refreshGenerated } from './refresh.ts';
import { readSnippet } from '../src/render/manifest.ts';

/** What `plan` was asked for, as `verify` will be; names that were not given mean all. */
export interface PlanOptions extends Selection {
  readonly sinceRecord?: true;
  readonly isolated?: true;
}

/**
 * Tells which parts a verification has where each target has a machine, and of each the key of its images: a line that
 * GitHub Actions takes for an output of a step.
 *
 * @throws KmsExamplesError when names are wrong, or nothing can be rendered
 */
export async function plan({ sinceRecord, isolated, ...options }: PlanOptions): Promise<void> {
  const { files } = await refreshGenerated(false);
  const planner = new Planner(pages, (path) => files.get(path) ?? readSnippet(path));
  const record = readRecord();
  const { parts } = divisionOf(planner.jobs(pick(options, PARTS)), { by: 'target' }, await findBasis(), {
    record: sinceRecord === true ? record : undefined,
    evidence: evidenceOnRecord(record, readEvidence()),
    isolated: isolated === true,
  });
  const told = parts
    .flatMap(({ name }) => select('target', targets, [name]))
    .map(async (target) => ({
      shard: target.id,
      images: await imagesKey(target),
    }));
  process.stdout.write(`parts=${JSON.stringify(await Promise.all(told))}\n`);
}
