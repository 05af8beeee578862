import escapeStringRegexp from 'escape-string-regexp';
import { findOperation } from '../../api/service-model.ts';
import { validate } from '../../api/validate.ts';
import { describeViolation } from '../../api/violation.ts';
import type { Json } from '../../model/value.ts';
import type { FindingDraft, KindCode } from '../finding.ts';
import type { MatchedGroup, MatchedTab } from '../match.ts';
import type { Code } from '../page.ts';
import { inPage, type CodeTab } from './rule.ts';

/** A call that a tab's program made, and how it was answered. */
export interface TabCall {
  readonly operation: string;
  readonly input: Json;
  readonly status: number;
  readonly output: Json;
}

/** How a tab's program ran. */
export interface TabRun {
  /** Each verdict on the run but `pass`, with what was found. */
  readonly shortfalls: readonly { readonly verdict: string; readonly found: string }[];
  /** Its calls; one that was retried stands there once. */
  readonly calls: readonly TabCall[];
  /** The path under which messages name the program's snippet. */
  readonly path: string;
}

/** How a tab ran; undefined where it didn't. */
export type RunOf = (tab: MatchedTab) => TabRun | undefined;

/** The ends of programs that are findings. */
const ENDS: Readonly<Record<string, { readonly code: KindCode; readonly mend: string }>> = {
  compile: { code: 'does-not-compile', mend: 'write a program that compiles' },
  timeout: { code: 'times-out', mend: 'remove what the program waits for' },
  crash: { code: 'crashes', mend: 'mend what the message says' },
};

/** What came of running a tab: a program that doesn't compile or ends badly, and requests that are wrong. */
export function runFindings(found: CodeTab, group: MatchedGroup, run: TabRun, file: string): FindingDraft[] {
  const { calls } = run;
  const requests = requestFindings(found, group, calls);
  const ends = endFindings(found, run, file);
  // Where a refused request ends the program, the refusal is told, and not the crash.
  const isRefused = calls.some(({ status }) => status >= 400);
  const told = isRefused ? ends.filter(({ code }) => code !== 'crashes') : ends;
  return calls.length === 0 && told.length > 0 ? told : [...told, ...requests];
}

function endFindings({ code, language, tab }: CodeTab, { shortfalls, path }: TabRun, file: string): FindingDraft[] {
  return shortfalls.flatMap(({ verdict, found }): FindingDraft[] => {
    const end = ENDS[verdict];
    if (end === undefined) return [];
    const { message, lines } = inFile(found, path, code, file);
    return [{ code: end.code, language: language.title, lines, message, mend: end.mend, tabs: [tab] }];
  });
}

/** A message about a snippet, with the page's line numbers in place of the snippet's; and the line that it names first. */
function inFile(text: string, path: string, code: Code, file: string): Pick<FindingDraft, 'message' | 'lines'> {
  // Compilers of C# tell the column too.
  const place = new RegExp(`${escapeStringRegexp(path)}, line (\\d+)(?:,(\\d+)\\))?`, 'gu');
  const numbers = Array.from(text.matchAll(place), ([, digits]) => Number(digits));
  const message = text.replaceAll(place, (_found, digits: string, column?: string) => {
    const { first } = inPage(code, { first: Number(digits), last: Number(digits) });
    return `${file}, line ${String(first)}${column === undefined ? '' : `, column ${column}`}`;
  });
  const [first] = numbers;
  return { message, lines: first === undefined ? code.lines : inPage(code, { first, last: first }) };
}

function requestFindings(
  found: CodeTab,
  { operation, example }: MatchedGroup,
  calls: readonly TabCall[],
): FindingDraft[] {
  const { code, language, tab } = found;
  const expected = example?.operation ?? operation;
  const tell = (kind: KindCode, message: string, mend: string): FindingDraft => ({
    code: kind,
    language: language.title,
    lines: code.lines,
    message,
    mend,
    tabs: [tab],
  });

  if (calls.length === 0) return [tell('no-request', 'the program calls nothing of AWS KMS', 'make the call')];
  const own = calls.filter((call) => call.operation === expected);
  const [first] = own;
  const names = calls.map((call) => call.operation).join(', ');
  if (first === undefined) {
    return [tell('other-operation', `the program calls ${names}, not ${expected ?? ''}`, `call ${expected ?? ''}`)];
  }
  const isMore = own.length < calls.length || (own.length > 1 && example?.paged !== true);
  return [
    ...(isMore
      ? [tell('several-requests', `the program makes ${String(calls.length)} calls: ${names}`, 'make one')]
      : []),
    ...requestBreaches(first).map((message) => tell('request-invalid', message, 'correct the request')),
    ...refusals(first).map((message) => tell('request-refused', message, 'correct the request')),
  ];
}

/** What a request breaks of the service model. */
function requestBreaches({ operation, input }: TabCall): string[] {
  return validate(findOperation(operation)?.input ?? '', input).map((violation) => {
    const { expected, found } = describeViolation(violation);
    return `${[operation, ...violation.path].join('.')}: expected ${expected}, found ${found}`;
  });
}

/** An answer that is an error, where nothing else tells why. */
function refusals({ operation, input, status, output }: TabCall): string[] {
  const isTold = validate(findOperation(operation)?.input ?? '', input).length > 0 || isAboutPolicy(output);
  return status < 400 || isTold ? [] : [`AWS KMS refuses ${operation}: ${JSON.stringify(output)}`];
}

function isAboutPolicy(output: Json): boolean {
  return JSON.stringify(output).includes('MalformedPolicyDocument');
}
