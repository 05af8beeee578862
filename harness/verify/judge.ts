import { DOCUMENTED_REGION } from '../../src/model/placeholder.ts';
import type { State } from '../emulator/state.ts';
import { isJsonObject, parseJson } from '../json.ts';
import type { Exchange } from '../recorder/protocol.ts';
import { describeDifferences, differences } from './difference.ts';
import { comparableMembers, expectedMembers, expectedResult, expectedState } from './expectation.ts';
import type { Job } from './job.ts';
import { limitHitBy } from './limit.ts';
import type { Shortfall } from './verdict.ts';

/** What a run left behind for the judge. */
export interface Evidence {
  readonly exitStatus: number;
  readonly timedOut: boolean;
  readonly limitSeconds: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the observer wrote of the result; undefined where it wrote nothing. */
  readonly observed: string | undefined;
  /** What it wrote of the SDK's error that ended the program. */
  readonly observedError: string | undefined;
  readonly exchanges: readonly Exchange[];
  readonly before: State;
  readonly after: State;
}

/** How many lines of a program's own messages a shortfall shows from either end. */
const EXCERPT_LINES = 8;

type Check = (job: Job, evidence: Evidence) => Omit<Shortfall, 'verdict'> | undefined;

/** What must hold of a run, in the order in which a shortfall explains those after it. */
const CHECKS: readonly (readonly [Shortfall['verdict'], Check])[] = [
  ['timeout', endsInTime],
  ['request', sendsNothingElse],
  ['crash', endsWell],
  ['request', sendsItsRequest],
  ['error', surfacesItsError],
  ['result', holdsItsResult],
  ['state', leavesItsState],
];

/** All in which a run falls short whose program compiled; none where it passes. */
export function judge(job: Job, evidence: Evidence): Shortfall[] {
  return CHECKS.flatMap(([verdict, check]) => {
    const shortfall = check(job, evidence);
    return shortfall === undefined ? [] : [{ verdict, ...shortfall }];
  });
}

function endsInTime(_job: Job, { timedOut, limitSeconds, exchanges, stderr }: Evidence): ReturnType<Check> {
  if (!timedOut) return undefined;
  return {
    expected: `an end within ${String(limitSeconds)} s`,
    found: [`still running after ${namesOf(exchanges)}`, ...excerpt(stderr)].join('\n'),
    remedy: 'look for what it waits for; `--limit` gives it more time',
  };
}

/** A request that is wrong explains a crash better than the crash does. */
function sendsNothingElse(job: Job, evidence: Evidence): ReturnType<Check> {
  return evidence.exchanges.length === 0 ? undefined : compareRequest(job, evidence);
}

function sendsItsRequest(job: Job, evidence: Evidence): ReturnType<Check> {
  return evidence.exchanges.length === 0 ? compareRequest(job, evidence) : undefined;
}

function compareRequest({ example }: Job, { exchanges }: Evidence): ReturnType<Check> {
  const [request, ...others] = callsOf(exchanges);
  const remedy = 'compare the snippet with the example; correct its template, or the example';
  if (request === undefined || others.length > 0) {
    return { expected: `one call, of ${example.operation}`, found: namesOf(exchanges), remedy };
  }
  const found = differences(
    { operation: example.operation, region: DOCUMENTED_REGION, input: expectedMembers(example.input) },
    {
      operation: request.operation,
      region: request.region,
      input: isJsonObject(request.input) ? comparableMembers(example.input, request.input) : request.input,
    },
  );
  return found.length === 0 ? undefined : { ...describeDifferences(found), remedy };
}

function endsWell({ failure }: Job, { exitStatus, stdout, stderr, exchanges }: Evidence): ReturnType<Check> {
  if (exitStatus === 0 || failure?.error !== undefined) return undefined;
  const limit = limitHitBy({ exitStatus, stderr });
  return {
    expected: limit === undefined ? 'exit status 0' : `an end within the limit of ${limit}`,
    found: [`exit status ${String(exitStatus)} after ${namesOf(exchanges)}`, ...excerpt(stderr || stdout)].join('\n'),
    remedy: 'mend what the message says: in the template, in the example or in the world that it declares',
  };
}

function surfacesItsError({ example, target, failure }: Job, evidence: Evidence): ReturnType<Check> {
  if (failure?.error === undefined) return undefined;
  const expected = { code: failure.error, type: target.call(example.operation).errorType(failure.error) };
  const remedy = 'an error of AWS KMS must end the snippet; look for what swallows it, or for another that comes first';
  const { exitStatus, observedError, stdout, stderr } = evidence;
  if (exitStatus === 0) {
    return { expected: JSON.stringify(expected), found: 'exit status 0, as if the call had succeeded', remedy };
  }
  const error = observedError === undefined ? undefined : parseJson(observedError);
  if (!isJsonObject(error)) {
    return {
      expected: JSON.stringify(expected),
      found: ['no error of AWS KMS', ...excerpt(stderr || stdout)].join('\n'),
      remedy,
    };
  }
  const found = differences(expected, error);
  return found.length === 0 ? undefined : { ...describeDifferences(found), remedy };
}

function holdsItsResult({ example, target, failure }: Job, { observed }: Evidence): ReturnType<Check> {
  if (failure?.error !== undefined) return undefined;
  const expected = expectedResult(example, target);
  const remedy = "compare the result with the example's; correct the example, or the template's result variable";
  const result = observed === undefined ? undefined : parseJson(observed);
  if (!isJsonObject(result)) {
    return { expected: JSON.stringify(expected), found: `${observed ?? 'nothing'} from the observer`, remedy };
  }
  const found = differences(expected, comparableMembers(example.result, result));
  return found.length === 0 ? undefined : { ...describeDifferences(found), remedy };
}

function leavesItsState({ example, failure }: Job, { before, after }: Evidence): ReturnType<Check> {
  const expected = failure?.error === undefined ? expectedState(example, before) : before;
  const found = differences(expected, after);
  const remedy = "compare the state with the example's `after`; correct whichever is wrong";
  return found.length === 0 ? undefined : { ...describeDifferences(found), remedy };
}

/** The calls that a run made: of a request and its retries, the last. */
function callsOf(exchanges: readonly Exchange[]): Exchange[] {
  return [...new Map(exchanges.map((exchange) => [exchange.invocation, exchange])).values()];
}

function namesOf(exchanges: readonly Exchange[]): string {
  const calls = callsOf(exchanges).map(({ operation }) => operation);
  return calls.length === 0
    ? 'no call'
    : `${String(calls.length)} calls: ${calls.join(', ')}`.replace(/^1 calls/u, 'one call');
}

/** The first and the last lines: one or the other tell what happened, depending on the language. */
function excerpt(text: string): string[] {
  const lines = text.trimEnd().split('\n');
  return lines.length <= 2 * EXCERPT_LINES
    ? lines
    : [...lines.slice(0, EXCERPT_LINES), '…', ...lines.slice(-EXCERPT_LINES)];
}
