import { pick } from 'es-toolkit';
import type { State } from '../emulator/state.ts';
import { isJsonObject, parseJson, textOf } from '../../src/json.ts';
import type { Exchange } from '../recorder/protocol.ts';
import { callsOf, expectedInputs, outputsOf } from './calls.ts';
import type { Decryption } from './ciphertexts.ts';
import { describeDifferences, differences, type Difference } from '../../src/difference.ts';
import {
  answerIn,
  comparableMembers,
  declaredResult,
  expectedResult,
  expectedState,
  withoutRepetitions,
  wordFor,
} from './expectation.ts';
import { resultVariablesOf, type Job } from './job.ts';
import type { ProgramOutcome } from './report.ts';
import { limitHitBy } from './limit.ts';
import { shownOutput } from './shown-output.ts';
import { Answered } from '../../src/model/answered.ts';
import { holdsSecret, secretsIn, withoutSecrets, type Secret } from './secrets.ts';
import type { Shortfall } from './verdict.ts';
import { ambiguitiesIn } from '../../src/model/ambiguous-json.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { DOCUMENTED_REGION } from '../../src/model/documented.ts';

/** What a run left behind for the judge. */
export interface Evidence extends ProgramOutcome {
  readonly timedOut: boolean;
  readonly limitSeconds: number;
  readonly exchanges: readonly Exchange[];
  /** What the ciphertexts are that AWS KMS answered. */
  readonly decryptions: readonly Decryption[];
  readonly before: State;
  readonly after: State;
}

/** How many lines of a program's own messages a shortfall shows from either end. */
const EXCERPT_LINES = 8;

/** What a run left behind, with what nobody is to see of it. */
interface Judged extends Evidence {
  readonly secrets: readonly Secret[];
}

const OF_READERS =
  'a reader has put their own values where the comments ask for them: have the call take them from there, and from nowhere else';

/** What to do about a request that isn't the example's. */
const COMPARE_REQUEST = {
  snippet: 'compare the snippet with the example; correct its template, or the example',
  complete:
    "compare the program with the example; correct the target's template `complete`, that of its snippet, or the example",
} as const;

type Check = (job: Job, evidence: Judged) => Omit<Shortfall, 'verdict'> | undefined;

/** Where what the emulator does otherwise than AWS KMS is written down and mended, and what explains it. */
const GAPS = 'harness/emulator/moto/gaps (docs/adding.md tells how)';

/** What to do about an answer that may be a fault of the emulator's or of the declaration: the API reference tells which. */
const COMPARE_ANSWER = `look up in the API reference what AWS KMS answers: if it does as the example says, the emulator has a gap, which belongs in ${GAPS}`;

/** What must hold of a run, in the order in which a shortfall explains those after it. */
const CHECKS: readonly (readonly [Shortfall['verdict'], Check])[] = [
  ['environment', isAnswered],
  ['timeout', endsInTime],
  ['compile', isCompiled],
  ['request', sendsPlainPolicies],
  ['request', sendsNothingElse],
  ['crash', endsWell],
  ['request', sendsItsRequest],
  ['request', triesAgainAsOften],
  ['error', isRefusedAsDeclared],
  ['error', surfacesItsError],
  ['result', getsTheDeclaredAnswer],
  ['result', getsTheDeclaredCiphertexts],
  ['result', holdsItsResult],
  ['state', leavesItsState],
  ['output', keepsItsSecrets],
  ['output', printsWhatIsDeclared],
  ['output', showsItsResult],
];

/** All in which a run falls short whose program compiled; none where it passes. */
export function judge(job: Job, evidence: Evidence): Shortfall[] {
  const secrets = secretsIn(evidence.exchanges);
  // The others stand in the declaration.
  const made = secrets.filter(({ member }) => job.declared.result[member] instanceof Answered);
  return CHECKS.flatMap(([verdict, check]) => {
    const shortfall = check(job, { ...evidence, secrets });
    if (shortfall === undefined) return [];
    const told = (text: string): string => withoutSecrets(text, made);
    return [{ verdict, ...shortfall, expected: told(shortfall.expected), found: told(shortfall.found) }];
  });
}

/** An emulator that fails at what it is rightly asked says nothing of who asks. */
function isAnswered(job: Job, evidence: Evidence): ReturnType<Check> {
  const failed = evidence.exchanges.find(({ fault }) => fault !== undefined);
  if (failed?.fault === undefined || compareRequest(job, evidence) !== undefined) return undefined;
  return {
    expected: `that the emulator answers ${failed.operation} as AWS KMS does`,
    found: `the emulator is at fault: it answers with ${failed.fault}`,
    remedy: `neither the snippet nor the example is to blame: add the gap to ${GAPS}`,
  };
}

function endsInTime(_job: Job, { timedOut, limitSeconds, exchanges, stderr }: Evidence): ReturnType<Check> {
  if (!timedOut) return undefined;
  return {
    expected: `an end within ${String(limitSeconds)} s`,
    found: [`still running after ${namesOf(exchanges)}`, ...excerpt(stderr)].join('\n'),
    remedy:
      'look for what it waits for; where it waits for the machine, busy with other work, `--limit` gives it more time',
  };
}

/** The command that runs a complete program compiles it first, in languages that compile. */
function isCompiled({ complete }: Job, { stdout, stderr, exchanges }: Evidence): ReturnType<Check> {
  const printed = printedBy(stdout, stderr);
  if (complete?.failsToCompile?.test(printed) !== true || exchanges.length > 0) return undefined;
  return {
    expected: `a program that \`${complete.command}\` compiles`,
    found: excerpt(printed).join('\n'),
    remedy:
      "mend what the compiler says: in the target's templates `complete` and `project`, in its imports, or in the snippet",
  };
}

/** A policy is compared as a document, which a text is only where all readers read it alike. */
function sendsPlainPolicies({ declared: example }: Job, { exchanges }: Evidence): ReturnType<Check> {
  const found = callsOf(exchanges).flatMap(({ input }) =>
    Object.entries(isJsonObject(input) ? input : {}).flatMap(([member, value]) =>
      example.input[member] instanceof KeyPolicy && typeof value === 'string'
        ? ambiguitiesIn(value).map((ambiguity) => `input.${member}: ${ambiguity}`)
        : [],
    ),
  );
  if (found.length === 0) return undefined;
  return {
    expected: 'a key policy that every reader of JSON reads alike',
    found: found.join('\n'),
    remedy: "correct the policy in the snippet: it is written from the example's KeyPolicy",
  };
}

/** A request that is wrong explains a crash better than the crash does. */
function sendsNothingElse(job: Job, evidence: Evidence): ReturnType<Check> {
  return evidence.exchanges.length === 0 ? undefined : compareRequest(job, evidence);
}

function sendsItsRequest(job: Job, evidence: Evidence): ReturnType<Check> {
  return evidence.exchanges.length === 0 ? compareRequest(job, evidence) : undefined;
}

function compareRequest({ declared: example, reader, complete }: Job, { exchanges }: Evidence): ReturnType<Check> {
  const calls = callsOf(exchanges);
  const inputs = expectedInputs(example, calls);
  const remedy = reader === undefined ? COMPARE_REQUEST[complete === undefined ? 'snippet' : 'complete'] : OF_READERS;
  if (calls.length !== inputs.length) {
    // Where the last of them has a page after it, nobody knows how many more there are.
    const isOpen = inputs.length > calls.length;
    const expected =
      inputs.length === 1
        ? `one call, of ${example.operation}`
        : `${isOpen ? 'at least ' : ''}${String(inputs.length)} calls, one for each page`;
    return { expected, found: namesOf(exchanges), remedy };
  }
  const differing = inputs.map((expected, index) => {
    const { operation = '', region = '', input = '' } = calls[index] ?? {};
    return differences(
      { operation: example.operation, region: example.world.region ?? DOCUMENTED_REGION, input: expected },
      { operation, region, input: isJsonObject(input) ? comparableMembers(example.input, input) : input },
    );
  });
  return shortfallBy(differing.find(({ length }) => length > 0) ?? [], remedy);
}

function endsWell({ surface }: Job, { exitStatus, stdout, stderr, exchanges }: Evidence): ReturnType<Check> {
  if (exitStatus === 0 || surface.errorType !== undefined) return undefined;
  const limit = limitHitBy({ exitStatus, stderr });
  return {
    expected: limit === undefined ? 'exit status 0' : `an end within the limit of ${limit}`,
    found: [
      `exit status ${String(exitStatus)} after ${namesOf(exchanges)}`,
      ...excerpt(printedBy(stdout, stderr)),
    ].join('\n'),
    remedy: [
      'mend what the message says: in the template, in the example or in the world that it declares',
      ...(callsOf(exchanges).at(-1)?.status === 400
        ? [`where AWS KMS takes the request in that world, the emulator has a gap, which belongs in ${GAPS}`]
        : []),
    ].join('; '),
  };
}

/** The pages tell how often an SDK tries a call again that is throttled. */
function triesAgainAsOften({ target, surface: { attempts } }: Job, { exchanges }: Evidence): ReturnType<Check> {
  if (attempts === undefined || exchanges.length === attempts) return undefined;
  return {
    expected: `${String(attempts)} requests of one call, as the SDK makes by default`,
    found: `${String(exchanges.length)} requests`,
    remedy: `compare the snippet with the example; where the SDK's default is another now, correct \`attempts\` in src/languages/${target.id}`,
  };
}

/** What the call was answered must be the error that the example says, or nothing of it can surface. */
function isRefusedAsDeclared({ failure }: Job, { exchanges }: Evidence): ReturnType<Check> {
  const answered = callsOf(exchanges).at(-1);
  if (failure?.error === undefined || answered === undefined) return undefined;
  const { status, output } = answered;
  const found = status === 200 || !isJsonObject(output) ? undefined : textOf(output.__type);
  if (found === failure.error) return undefined;
  return {
    expected: `the answer ${failure.error}`,
    found:
      found === undefined
        ? `success, with the answer ${JSON.stringify(output)}`
        : `the answer ${JSON.stringify(output)}`,
    remedy: `${COMPARE_ANSWER}; otherwise correct the failure, or the world in which it happens`,
  };
}

function surfacesItsError({ failure, surface, complete }: Job, evidence: Evidence): ReturnType<Check> {
  if (failure?.error === undefined || surface.errorType === undefined) return undefined;
  const expected = { code: failure.error, type: surface.errorType };
  const remedy = 'an error of AWS KMS must end the snippet; look for what swallows it, or for another that comes first';
  const { exitStatus, observedError, stdout, stderr, exchanges } = evidence;
  if (exitStatus === 0) {
    return { expected: JSON.stringify(expected), found: 'exit status 0, as if the call had succeeded', remedy };
  }
  // Nobody observes a complete program: its reader sees what it prints.
  if (complete !== undefined) {
    const { output = null } = callsOf(exchanges).at(-1) ?? {};
    const names = [failure.error, surface.errorType.split(/[.:]+/u).at(-1), isJsonObject(output) && output.message];
    const printed = withoutLayout(stdout + stderr);
    const isTold = names.some(
      (name) => typeof name === 'string' && name !== '' && printed.includes(withoutLayout(name)),
    );
    const found = ['another error, or none', ...excerpt(printedBy(stdout, stderr))].join('\n');
    return isTold ? undefined : { expected: `${failure.error} in what it prints`, found, remedy };
  }
  const error = observedError === undefined ? undefined : parseJson(observedError);
  if (!isJsonObject(error)) {
    return {
      expected: JSON.stringify(expected),
      found: ['no error of AWS KMS', ...excerpt(printedBy(stdout, stderr))].join('\n'),
      remedy,
    };
  }
  return shortfallBy(differences(expected, pick(error, ['code', 'type'])), remedy);
}

/** A text without its line breaks, as a console may set them, with a line at the margin. */
function withoutLayout(text: string): string {
  return text.replaceAll(/[\s|]+/gu, '');
}

/** What the emulator answers must be what the example says of AWS KMS, or the example proves nothing. */
function getsTheDeclaredAnswer({ declared: example, failure }: Job, { exchanges }: Evidence): ReturnType<Check> {
  const outputs = outputsOf(exchanges);
  if (failure?.error !== undefined || outputs.length === 0) return undefined;
  const answer = withoutRepetitions(example, answerIn(example, outputs));
  const found = differences(declaredResult(example, answer), comparableMembers(example.result, answer), 'answer');
  if (found.length > 0) {
    const lacks = found.every((difference) => difference.found === undefined);
    const remedy = `${COMPARE_ANSWER}; otherwise correct the example's result${lacks ? '' : ', or its world'}`;
    return { ...describeDifferences(found), remedy };
  }
  return example.paged === true && outputs.length === 1
    ? { expected: 'a list of more than one page', found: 'one page', remedy: 'give the world more of what is listed' }
    : undefined;
}

function getsTheDeclaredCiphertexts({ failure }: Job, { decryptions }: Evidence): ReturnType<Check> {
  if (failure?.error !== undefined) return undefined;
  const differing = decryptions.flatMap(({ member, expected, found }) =>
    differences(expected, found, `${member} decrypted`),
  );
  const remedy = 'compare what the snippet has encrypted, and under which key, with the example';
  return shortfallBy(differing, remedy);
}

function holdsItsResult(job: Job, { observed, exchanges }: Evidence): ReturnType<Check> {
  const { declared: example, surface, complete } = job;
  if (surface.errorType !== undefined || complete !== undefined) return undefined;
  const expected = expectedResult(job, answerIn(example, outputsOf(exchanges)));
  const remedy = "compare the result with the example's; correct the example, or the template's result variable";
  const result = observed === undefined ? undefined : parseJson(observed);
  if (!isJsonObject(result)) {
    const found =
      typeof result === 'string'
        ? `${resultVariablesOf(job).join(', ')} holds ${result}`
        : `${observed ?? 'nothing'} from the observer`;
    return { expected: JSON.stringify(expected), found, remedy };
  }
  return shortfallBy(differences(expected, comparableMembers(example.result, result)), remedy);
}

function leavesItsState(
  { declared: example, failure }: Job,
  { before, after, exchanges }: Evidence,
): ReturnType<Check> {
  const answer = answerIn(example, outputsOf(exchanges));
  const expected = failure?.error === undefined ? expectedState(example, before, answer) : before;
  const found = differences(expected, after);
  const unknown = found.filter(({ path }) => wordFor(path) === undefined);
  const words = [...new Set(found.flatMap(({ path }) => wordFor(path) ?? []))].join(', ');
  return unknown.length === 0
    ? shortfallBy(
        found,
        `compare the state with the example's \`after\`, where \`${words}\` declares it; correct whichever is wrong`,
      )
    : shortfallBy(unknown, 'the emulator keeps this, and no example can declare it: give StateChange a word for it');
}

/** Neither what a snippet prints nor how its language tells of an error may show what must stay secret. */
function keepsItsSecrets(_job: Job, { stdout, stderr, secrets }: Judged): ReturnType<Check> {
  const printed = [stdout, stderr].join('\n');
  if (!holdsSecret(printed, secrets)) return undefined;
  return {
    expected: 'no secret in what is printed',
    found: excerpt(withoutSecrets(printed, secrets).trim()).join('\n'),
    remedy: 'take out of the template what prints it',
  };
}

/**
 * An error that must end the snippet is told by its language; nothing else is printed but what the target declares, and
 * what the example has it say of the error that it catches.
 */
function printsWhatIsDeclared({ surface, complete }: Job, { stdout, stderr, secrets }: Judged): ReturnType<Check> {
  if (complete !== undefined) return undefined;
  const fails = surface.errorType !== undefined;
  const expected = fails || surface.prints === '' ? '' : `${surface.prints}\n`;
  const messages = fails ? '' : stderr.replace(surface.sdkMessage ?? '', '');
  if (stdout === expected && messages === '') return undefined;
  const found = [stdout, messages].filter((text) => text !== '').map((text) => withoutSecrets(text, secrets));
  return {
    expected: expected === '' ? 'nothing printed' : `${surface.prints} printed, and nothing else`,
    found:
      found.length === 0
        ? 'nothing printed'
        : found.flatMap(excerpt).join('\n').trim() || 'nothing but white space printed',
    remedy: 'take out of the template what prints it; of a warning, mend what it is about',
  };
}

/** Where no error ends it, a complete program shows its reader what came, and says nothing else. */
function showsItsResult(job: Job, { stdout, stderr, exchanges, secrets }: Judged): ReturnType<Check> {
  const { complete, declared: example, surface } = job;
  if (complete === undefined || surface.errorType !== undefined) return undefined;
  const shown = shownOutput(job, answerIn(example, outputsOf(exchanges)));
  const messages = stderr.replace(surface.sdkMessage ?? '', '');
  if (messages === '' && shown.isIn(stdout)) return undefined;
  const found = withoutSecrets([stdout, messages].join('\n').trim(), secrets);
  return {
    expected: `only this printed:\n${shown.told}`,
    found: excerpt(found || 'nothing printed').join('\n'),
    remedy: "compare the target's template `complete` with what src/model/shown.ts says is shown",
  };
}

function shortfallBy(found: readonly Difference[], remedy: string): ReturnType<Check> {
  return found.length === 0 ? undefined : { ...describeDifferences(found), remedy };
}

function namesOf(exchanges: readonly Exchange[]): string {
  const calls = callsOf(exchanges).map(({ operation }) => operation);
  return calls.length === 0
    ? 'no call'
    : `${String(calls.length)} calls: ${calls.join(', ')}`.replace(/^1 calls/u, 'one call');
}

/** What a program has printed: compilers tell of errors on standard output, languages on standard error. */
function printedBy(stdout: string, stderr: string): string {
  return [stdout, stderr].filter((text) => text.trim() !== '').join('\n');
}

/** The first and the last lines: one or the other tell what happened, depending on the language. */
function excerpt(text: string): string[] {
  const lines = text.trimEnd().split('\n');
  return lines.length <= 2 * EXCERPT_LINES
    ? lines
    : [...lines.slice(0, EXCERPT_LINES), '…', ...lines.slice(-EXCERPT_LINES)];
}
