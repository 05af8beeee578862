import { countBy, uniq, uniqBy } from 'es-toolkit';
import { z } from 'zod';
import { formatDetails } from '../../src/errors.ts';
import { columns } from '../../src/columns.ts';
import { reasonOf } from '../report/json.ts';
import { verdicts } from '../verify/verdict.ts';
import type { Mutant } from './mutant.ts';
import type { Trial } from './trial.ts';

/** What came of all mutants, by kind and language, then each that was missed, then those that had to pass, with the reasons. */
export function mutationText(trials: readonly Trial[]): string {
  const counted = trials.filter(({ outcome }) => outcome !== 'equivalent');
  const caught = counted.filter(({ outcome }) => outcome === 'caught');
  const missed = counted.filter(({ outcome }) => outcome === 'missed');
  return [
    countsTable(counted),
    ...missed.map(missedDetails),
    equivalentsText(trials.filter(({ outcome }) => outcome === 'equivalent')),
    `${String(counted.length)} mutants made, ${String(caught.length)} caught, ${String(missed.length)} missed`,
  ].join('\n\n');
}

/** What `mutate` writes of its mutants. */
export const mutationSchema = z.object({
  schema: z.literal('mutation.v2'),
  mutants: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      edition: z.string(),
      page: z.string(),
      example: z.string(),
      target: z.string(),
      outcome: z.enum(['caught', 'missed', 'equivalent', 'environment']),
      verdict: z.enum(verdicts),
      reason: z.string().optional().describe('What was expected, what came and what to do, where it did not pass'),
      equivalent: z.string().optional().describe('Why the language reads it as it reads the snippet'),
      durationMs: z.number(),
    }),
  ),
});

/** What came of each mutant, as JSON text. */
export function mutationJson(trials: readonly Trial[]): string {
  const mutants = trials.map(
    ({ mutant: { id, kind, specimen, equivalent }, report: { verdict, shortfalls, durationMs }, outcome }) => ({
      id,
      kind,
      edition: specimen.edition,
      page: specimen.page.id,
      example: specimen.example.id,
      target: specimen.target.id,
      outcome,
      verdict,
      ...(shortfalls[0] === undefined ? {} : { reason: reasonOf(shortfalls[0]) }),
      ...(equivalent === undefined ? {} : { equivalent }),
      durationMs,
    }),
  );
  const report: z.infer<typeof mutationSchema> = { schema: 'mutation.v2', mutants };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Caught of made: kinds down, languages across. */
function countsTable(trials: readonly Trial[]): string {
  const targets = uniqBy(
    trials.map(({ mutant }) => mutant.specimen.target),
    ({ id }) => id,
  );
  const kinds = uniq(trials.map(({ mutant }) => mutant.kind));
  const rows = kinds.map((kind) => {
    const ofKind = trials.filter(({ mutant }) => mutant.kind === kind);
    const cells = targets.map((target) => cell(ofKind.filter(({ mutant }) => mutant.specimen.target.id === target.id)));
    return [kind, ...cells, cell(ofKind)];
  });
  const totals = targets.map((target) => cell(trials.filter(({ mutant }) => mutant.specimen.target.id === target.id)));
  return columns([
    ['caught of made', ...targets.map(({ title }) => title), 'all'],
    ...rows,
    ['all', ...totals, cell(trials)],
  ]);
}

function cell(trials: readonly Trial[]): string {
  if (trials.length === 0) return '';
  return `${String(trials.filter(({ outcome }) => outcome === 'caught').length)}/${String(trials.length)}`;
}

function missedDetails({ mutant, report: { verdict, shortfalls } }: Trial): string {
  const [shortfall] = shortfalls;
  return formatDetails('missed', {
    where: `mutant ${mutant.id} of generated/${mutant.intact.path}`,
    expected: expectationOf(mutant),
    found: shortfall === undefined ? verdict : `${verdict}: ${shortfall.found}`,
    remedy: 'mend what let it through, in the harness or the observer; or its row in harness/mutate/table',
  });
}

function expectationOf({ equivalent, fits, specimen, input }: Mutant): string {
  if (equivalent !== undefined) return `pass: ${equivalent}`;
  return Object.entries(fits)
    .map(([verdict, shows]) => {
      const shown = typeof shows === 'function' ? shows(specimen, input) : shows;
      const isAny = typeof shown === 'object' && shown.source === '.';
      return isAny ? verdict : `${verdict}: ${String(shown).replace(/, line $/u, '')}`;
    })
    .join(', or\n');
}

/** Mutants that the language reads as it reads the snippet. */
function equivalentsText(trials: readonly Trial[]): string {
  const reasons = countBy(
    trials,
    ({ mutant: { specimen, id, equivalent = '' } }) => `${specimen.target.title}, ${id}: ${equivalent}`,
  );
  const lines = Object.entries(reasons).map(([reason, count]) => `  ${String(count)} × ${reason}`);
  return [`${String(trials.length)} equivalent, which passed as they must and don't count`, ...lines].join('\n');
}
