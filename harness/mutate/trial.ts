import type { RunReport } from '../verify/report.ts';
import type { Mutant, Shows } from './mutant.ts';

/** What came of a mutant: the harness noticed it as it should, or didn't; or nothing could be said. */
export type TrialResult = 'caught' | 'missed' | 'equivalent' | 'environment';

export interface Trial {
  readonly mutant: Mutant;
  readonly report: RunReport;
  readonly outcome: TrialResult;
}

/** Tells whether a mutant's verdict is one that the table expects of it. */
export function tryMutant(mutant: Mutant, report: RunReport): Trial {
  return { mutant, report, outcome: outcomeOf(mutant, report) };
}

function outcomeOf(mutant: Mutant, { verdict, shortfalls: [shortfall] }: RunReport): TrialResult {
  if (verdict === 'environment') return 'environment';
  if (mutant.equivalent !== undefined) return verdict === 'pass' ? 'equivalent' : 'missed';
  const shows = shortfall === undefined ? undefined : mutant.fits[shortfall.verdict];
  return shortfall !== undefined && shows !== undefined && isShown(shows, mutant, shortfall.found)
    ? 'caught'
    : 'missed';
}

function isShown(shows: Shows, { specimen, input }: Mutant, message: string): boolean {
  const shown = typeof shows === 'function' ? shows(specimen, input) : shows;
  return typeof shown === 'string' ? message.includes(shown) : shown.test(message);
}
