import process from 'node:process';
import { KmsExamplesError } from '../src/errors.ts';
import { pages } from '../src/chapter/chapter.ts';
import { GENERATED } from '../src/render/manifest.ts';
import { Planner } from '../harness/plan/plan.ts';
import { findBasis } from '../harness/record/basis.ts';
import { fingerprintsOf } from '../harness/record/fingerprint.ts';
import { readRecord, VERIFICATION_RECORD } from '../harness/record/record.ts';
import { stalenessOf } from '../harness/record/staleness.ts';
import { renderGenerated } from '../src/render/generated.ts';
import { readGenerated, replaceFolder } from './folder.ts';

/**
 * Makes `generated/` hold what the model and the templates render, or, with `check`, tells whether it does.
 *
 * @throws KmsExamplesError `stale-generated` after the diff was printed, or `unproven`
 */
export async function generate({ check = false }: { readonly check?: boolean }): Promise<void> {
  const wanted = await renderGenerated(pages);
  const found = readGenerated();
  if (check) {
    await requireEqual(inRepository(wanted), inRepository(found));
    await requireProven();
  } else {
    replaceFolder(GENERATED, wanted, found);
  }
  process.stdout.write(`${String(wanted.size)} files in generated/ are up to date.\n`);
}

/** Files of `generated/` by their paths in the repository. */
function inRepository(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].map(([path, text]) => [`generated/${path}`, text]));
}

async function requireEqual(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Promise<void> {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  const stale = paths.filter((path) => wanted.get(path) !== found.get(path));
  const [first] = stale;
  if (first === undefined) return;
  const { createTwoFilesPatch } = await import('diff');
  for (const path of stale) {
    const [before, after] = [found.get(path), wanted.get(path)];
    const [from, to] = [before, after].map((text) => (text === undefined ? '/dev/null' : path));
    process.stdout.write(createTwoFilesPatch(from ?? '', to ?? '', before ?? '', after ?? '', 'found', 'expected'));
  }
  throw new KmsExamplesError('stale-generated', {
    where: stale.join(', '),
    expected: 'what the model and the templates render',
    found: describe(found.get(first), wanted.get(first)),
    remedy: 'run `npm run generate`; change the model or a template, never a generated file',
  });
}

/** How many paths, and reasons, an error names. */
const NAMED = 12;

/** Every run of a published snippet must be on record as proven, with everything that its verdict rests on. */
async function requireProven(): Promise<void> {
  const basis = await findBasis();
  const fingerprints = fingerprintsOf(new Planner(pages).jobs({}), basis);
  const stale = stalenessOf(fingerprints, basis, readRecord());
  if (stale.size === 0) return;
  const paths = [...new Set(Array.from(stale.keys(), ({ path }) => `generated/${path}`))];
  const runsOf = new Map<string, number>();
  for (const reason of [...stale.values()].flat()) runsOf.set(reason, (runsOf.get(reason) ?? 0) + 1);
  throw new KmsExamplesError('unproven', {
    where: shortened(paths).join(', '),
    expected: `every run of a published snippet in generated/${VERIFICATION_RECORD}, as it is`,
    found: shortened(Array.from(runsOf, ([reason, runs]) => `${reason} (${counted(runs)})`)).join('\n'),
    remedy: 'run `npm run verify`, which proves them and writes the record; commit it',
  });
}

function shortened(texts: readonly string[]): string[] {
  const more = texts.length - NAMED;
  return more > 0 ? [...texts.slice(0, NAMED), `and ${String(more)} more`] : [...texts];
}

function counted(runs: number): string {
  return runs === 1 ? '1 run' : `${String(runs)} runs`;
}

function describe(found: string | undefined, wanted: string | undefined): string {
  if (found === undefined) return 'no such file';
  return wanted === undefined ? 'a file that nothing renders' : 'other text, see the diff';
}
