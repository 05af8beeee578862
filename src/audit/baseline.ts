import { countBy } from 'es-toolkit';
import { z } from 'zod';
import type { Source } from '../formats/source.ts';
import { sha256 } from '../sha256.ts';
import type { Finding } from './finding.ts';

const traceSchema = z.object({
  path: z.string().describe("From the baseline's own folder, with slashes"),
  code: z.string(),
  language: z.string().nullable(),
  section: z.string(),
  text: z.string().describe('The first line of what was found, with single spaces'),
});

/** What is accepted of pages as it is. Of findings that are alike in everything here, each has its own entry. */
export const baselineSchema = z.object({ schema: z.literal('baseline.v1'), findings: z.array(traceSchema) });

/** What a finding is known by, wherever its lines move to, and however compilers of other versions put it. */
export type Trace = z.infer<typeof traceSchema>;

/** A finding, with whether the baseline has it. */
export interface ReportedFinding extends Finding {
  /** What it is known by within its page, wherever its lines move to. */
  readonly fingerprint: string;
  readonly isKnown: boolean;
}

/** What a baseline has of a page, with what it is known by there. */
export interface Known extends Trace {
  readonly fingerprint: string;
}

/** What was found in a page, beside what a baseline accepts of it. */
export interface Compared {
  readonly findings: readonly ReportedFinding[];
  /** All that was found, as a baseline has it. */
  readonly traces: readonly Trace[];
  /** What the baseline has besides. */
  readonly gone: readonly Known[];
}

/**
 * Compares what was found in a page with what a baseline accepts: of findings that are alike, as many as it has.
 *
 * @param path How the baseline names the page.
 */
export function compared(
  findings: readonly Finding[],
  { path, source, accepted }: { readonly path: string; readonly source: Source; readonly accepted: readonly Trace[] },
): Compared {
  const own = accepted.filter((trace) => trace.path === path);
  const left: Record<string, number> = countBy(own, keyOf);
  const traced = findings.map((finding) => {
    const trace = traceOf(finding, path, source);
    const key = keyOf(trace);
    const isKnown = (left[key] ?? 0) > 0;
    if (isKnown) left[key] = (left[key] ?? 0) - 1;
    return { trace, finding: { ...finding, fingerprint: fingerprintOf(trace), isKnown } };
  });
  return {
    findings: traced.map(({ finding }) => finding),
    traces: traced.map(({ trace }) => trace),
    gone: own.flatMap((trace) => {
      const key = keyOf(trace);
      const isLeft = (left[key] ?? 0) > 0;
      if (isLeft) left[key] = (left[key] ?? 0) - 1;
      return isLeft ? [{ ...trace, fingerprint: fingerprintOf(trace) }] : [];
    }),
  };
}

function traceOf({ code, language, section, lines }: Finding, path: string, { lines: texts }: Source): Trace {
  const text = (texts[lines.first - 1] ?? '').trim().replaceAll(/\s+/gu, ' ');
  return { path, code, language, section, text };
}

/** What a finding is known by within its page, in few characters. */
function fingerprintOf({ code, language, section, text }: Trace): string {
  return sha256(JSON.stringify([code, language, section, text]));
}

function keyOf({ path, code, language, section, text }: Trace): string {
  return JSON.stringify([path, code, language, section, text]);
}

/** A baseline as JSON text, in an order of which little changes when little is mended. */
export function baselineJson(traces: readonly Trace[]): string {
  const baseline: z.infer<typeof baselineSchema> = {
    schema: 'baseline.v1',
    findings: traces.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
  };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}
