/**
 * How a run can end: `pass`, or the first check that failed, in this order: the environment around it, its compilation,
 * its time limit, the request that it sends, its own end, the error that it surfaces, the result that it holds, the
 * emulator's state after it, and what it prints.
 */
export const verdicts = [
  'pass',
  'environment',
  'compile',
  'timeout',
  'request',
  'crash',
  'error',
  'result',
  'state',
  'output',
] as const;

export type Verdict = (typeof verdicts)[number];

/** Why a run didn't pass: what was expected, what came, and what to do. */
export interface Shortfall {
  readonly verdict: Exclude<Verdict, 'pass'>;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}
