import { countBy } from 'es-toolkit';
import { Planner } from '../harness/plan/plan.ts';
import { findBasis } from '../harness/record/basis.ts';
import { fingerprintsOf } from '../harness/record/fingerprint.ts';
import { readRecord, VERIFICATION_RECORD } from '../harness/record/record.ts';
import { stalenessOf } from '../harness/record/staleness.ts';
import { pages } from '../src/chapter/chapter.ts';
import { counted } from '../src/counted.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { shortened } from '../src/shortened.ts';

/**
 * Requires every run of a published snippet to be on record as proven, with everything that its verdict rests on.
 *
 * @throws KmsExamplesError `unproven`, with what has changed
 */
export async function requireProven(): Promise<void> {
  const basis = await findBasis();
  const fingerprints = fingerprintsOf(new Planner(pages).jobs({}), basis);
  const stale = stalenessOf(fingerprints, basis, readRecord());
  if (stale.size === 0) return;
  const paths = [...new Set(Array.from(stale.keys(), ({ path }) => `generated/${path}`))];
  const runsOf = Object.entries(countBy([...stale.values()].flat(), (reason) => reason));
  throw new KmsExamplesError('unproven', {
    where: shortened(paths).join(', '),
    expected: `every run of a published snippet in generated/${VERIFICATION_RECORD}, as it is`,
    found: shortened(runsOf.map(([reason, runs]) => `${reason} (${counted(runs, 'run')})`)).join('\n'),
    remedy: 'run `npm run verify`, which proves them and writes the record; commit it',
  });
}
