import { documentedBreaches } from '../../api/documented.ts';
import { keyFormsText } from '../../api/key-forms.ts';
import { findOperation } from '../../api/service-model.ts';
import { validate } from '../../api/validate.ts';
import { describeViolation, type Violation } from '../../api/violation.ts';
import { isJsonObject } from '../../json.ts';
import type { Json } from '../../model/value.ts';
import { finding, type FindingDraft, type KindCode } from '../finding.ts';
import { otherLanguageShown, type Language } from '../languages.ts';
import type { MatchedGroup, MatchedTab } from '../match.ts';
import { hasInstruction, standsIn } from '../stand-ins.ts';
import type { Tab } from '../page.ts';
import { oneLine } from '../../formats/source.ts';
import { isCustomary, lineInPage, type CodeTab } from './rule.ts';

/** A call that a tab's program made, and how it was answered. */
export interface TabCall {
  readonly operation: string;
  readonly input: Json;
  readonly status: number;
  readonly output: Json;
  /** What the emulator did in place of answering as AWS KMS might. */
  readonly fault?: string | undefined;
}

/** How a tab's program ran. */
export interface TabRun {
  /** Each verdict on the run but `pass`, with what was found. */
  readonly shortfalls: readonly { readonly verdict: string; readonly found: string }[];
  /** Its calls; one that was retried stands there once. */
  readonly calls: readonly TabCall[];
  /** The line of the page that its messages name first. */
  readonly line?: number | undefined;
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
export function runFindings(found: CodeTab, group: MatchedGroup, run: TabRun): FindingDraft[] {
  const { calls } = run;
  const requests = requestFindings(found, group, calls);
  const ends = endFindings(found, run);
  // What another language's compiler has to say of code tells nobody what is wrong.
  const other = calls.length === 0 && ends.length > 0 ? otherLanguageShown(found.language, found.code.text) : undefined;
  if (other !== undefined) return [writtenIn(other, found.tab)];
  const missing = needUnmet(found, ends);
  if (missing.length > 0) return calls.length === 0 ? missing : [...missing, ...requests];
  // What ends the program is told, and not the crash: a compiler's message, its limit, or a refused request.
  const isExplained =
    calls.some(({ status }) => status >= 400) ||
    ends.some(({ code }) => code === 'does-not-compile' || code === 'times-out');
  const told = isExplained ? ends.filter(({ code }) => code !== 'crashes') : ends;
  return calls.length === 0 && told.length > 0 ? told : [...told, ...requests];
}

/** A package, a command or a file that the code names, and that its container has not. A misspelt package of AWS KMS is a slip. */
function needUnmet({ language, code, tab }: CodeTab, ends: readonly FindingDraft[]): FindingDraft[] {
  const lines = code.text.split('\n');
  for (const { told, named } of NEEDS.filter(({ isOfShells }) => isOfShells !== true || language.isShell === true)) {
    const name = ends.flatMap(({ message }) => told.exec(message)?.slice(1) ?? []).find(Boolean);
    const at = name === undefined ? -1 : lines.findIndex((line) => named.test(line) && line.includes(name));
    if (name === undefined || at < 0 || OF_KMS.test(name)) continue;
    const message = `the audit has no ${name}: the code could not run to its end`;
    return [{ ...finding('need-unmet', lineInPage(code, at + 1), message, 'look at it yourself'), tabs: [tab] }];
  }
  return [];
}

const IMPORT = /^\s*(?:import|from|using|use|require(?:_relative)?)\b|\brequire\(|\bimport\(/u;
const OF_KMS = /kms|boto|KeyManagement/iu;

/** How compilers, interpreters and shells tell that they don't find something, and the lines that name it. */
const NEEDS: readonly { readonly told: RegExp; readonly named: RegExp; readonly isOfShells?: true }[] = [
  {
    told: /package ([\w.]+) does not exist|No module named '([\w.]+)'|Cannot find (?:package|module) '([^']+)'|cannot load such file -- (\S+)|type or namespace name '(\w+)'/u,
    named: IMPORT,
  },
  { told: /([\w.-]+): command not found/u, named: /\S/u, isOfShells: true },
  {
    told: /No such file or directory: '([^']+)'|ENOENT: [^']*'(?:[^']*\/)?([^'/]+)'|rb_sysopen - (\S+)|\(([^()\s]+)\): Failed to open stream|NoSuchFileException: (\S+)|FileNotFoundException: (\S+) \(|Could not find file '(?:[^']*\/)?([^'/]+)'|cannot (?:open|access) '?([^'\s:]+)'?: No such file|([\w./-]+): No such file or directory/u,
    named: /["'`/<]|\bcat\b/u,
  },
];

/** That the code of a tab is in another language than the tab's. */
export function writtenIn(other: Language, tab: Tab): FindingDraft {
  const { language, title, code, lines } = tab;
  const own = language?.title ?? title;
  const message = `this is ${other.title}, in a tab for ${own}`;
  return { ...finding('other-language', code?.lines ?? lines, message, `write it in ${own}`), tabs: [tab] };
}

function endFindings({ code, tab }: CodeTab, { shortfalls, line }: TabRun): FindingDraft[] {
  const lines = line === undefined ? code.lines : oneLine(line);
  return shortfalls.flatMap(({ verdict, found }) => {
    const end = ENDS[verdict];
    if (end === undefined) return [];
    return [{ ...finding(end.code, lines, withoutHarness(found), end.mend), tabs: [tab] }];
  });
}

/** A message without what it says of the files that stand around the code. */
function withoutHarness(message: string): string {
  return message
    .replaceAll(/^\/toolchain\/\S+:\d+\n(?:.+\n)*?\s*\^\s*\n+/gmu, '')
    .replaceAll(/^\s*(?:at |#\d+ ).*\/toolchain\/.*\n?/gmu, '')
    .replaceAll(/ in \/toolchain\/[\w.]+:\d+/gu, '');
}

function requestFindings(found: CodeTab, group: MatchedGroup, calls: readonly TabCall[]): FindingDraft[] {
  const { code } = found;
  const { operation, example } = group;
  const expected = example?.operation ?? operation;
  const tell = (kind: KindCode, message: string, mend: string): FindingDraft =>
    finding(kind, code.lines, message, mend);

  if (calls.length === 0) {
    return found.language.defines.test(code.text)
      ? [tell('not-started', 'the code defines something that it does not start', 'none, where that is meant')]
      : [tell('no-request', noCall(found), 'make the call')];
  }
  const own = calls.filter((call) => call.operation === expected);
  const [first] = own;
  const names = calls.map((call) => call.operation).join(', ');
  if (first === undefined) {
    // Where the code shows the other operation, that is told without running it.
    if (
      expected === operation &&
      found.tab.kms.calls.length > 0 &&
      found.tab.kms.calls.every((call) => call.operation !== expected)
    ) {
      return [];
    }
    return [tell('other-operation', `the program calls ${names}, not ${expected ?? ''}`, `call ${expected ?? ''}`)];
  }
  const breaches = requestBreaches(first);
  const answer = JSON.stringify(first.output);
  const unknowable = first.status < 400 ? undefined : UNKNOWABLE.find(({ answered }) => answered.test(answer))?.told;
  // A refusal is told where nothing else tells why.
  const isTold =
    first.fault !== undefined ||
    first.status < 400 ||
    breaches.length > 0 ||
    violationsOf(first).some(isOfPlaceholder) ||
    hasInstruction(code.text) ||
    answer.includes('MalformedPolicyDocument') ||
    unknowable !== undefined;
  const refusal = `AWS KMS refuses ${first.operation}: ${answer}`;
  const isMore = own.length < calls.length || (own.length > 1 && example?.paged !== true);
  const isMeant = calls.length <= found.tab.kms.calls.length && showsWhatOthersShow(found, group);
  const untried = `the emulator of AWS KMS is at fault: it answers ${first.operation} with ${first.fault ?? ''}`;
  return [
    ...(first.fault === undefined ? [] : [tell('untried', untried, 'look it up in the API reference')]),
    ...(unknowable === undefined
      ? []
      : [tell('untried', `${unknowable}: ${answer}`, 'look it up in the API reference')]),
    ...(isMore && !isMeant
      ? [tell('several-requests', `the program makes ${calls.length} calls: ${names}`, 'make one')]
      : []),
    ...breaches.map((message) => tell('request-invalid', message, 'correct the request')),
    ...(isTold ? [] : [tell('request-refused', refusal, 'correct the request')]),
  ];
}

/** Whether most tabs of a group call the same operations, in any order. */
function showsWhatOthersShow({ tab }: CodeTab, { tabs }: MatchedGroup): boolean {
  const shown = ({ kms }: Tab): string =>
    kms.calls
      .map(({ operation }) => operation)
      .toSorted()
      .join(' ');
  const all = tabs.map((matched) => shown(matched.tab)).filter(Boolean);
  return isCustomary(all.map((other) => other === shown(tab)));
}

function violationsOf({ operation, input }: Pick<TabCall, 'operation' | 'input'>): Violation[] {
  return validate(findOperation(operation)?.input ?? '', input);
}

/** Whether a text only has characters that it may not have because the page means it to be replaced, e.g. `alias/<name>`. */
function isOfPlaceholder({ constraint, value }: Violation): boolean {
  return constraint.kind === 'pattern' && typeof value === 'string' && standsIn(value);
}

/** Refusals that say nothing of the request. */
const UNKNOWABLE: readonly { readonly answered: RegExp; readonly told: string }[] = [
  {
    answered: /InvalidCiphertextException/u,
    told: 'only the key that made a ciphertext takes it: it is not known here',
  },
  { answered: /Invalid keyId mrk-/u, told: 'the emulator of AWS KMS takes no id of a multi-Region key there' },
];

/** That no call was made, and why, where the code shows it. */
function noCall({ language, code }: CodeTab): string {
  const awaits =
    language.clients?.imports !== undefined && /(?<!await\s+)(?<!return\s+)[\w$]+\.send\(/u.test(code.text);
  return `the program calls nothing of AWS KMS${awaits ? ': nothing awaits the command that it sends' : ''}`;
}

/** Aliases where the operation takes none. */
function aliasesIn(operation: string, input: Json): { path: string[]; expected: string; found: string }[] {
  return Object.entries(findOperation(operation)?.keyForms ?? {}).flatMap(([member, forms]) => {
    const value = isJsonObject(input) ? input[member] : undefined;
    const isAlias = typeof value === 'string' && /^(?:arn:.*:)?alias\//u.test(value);
    if (!isAlias || forms.some((form) => form.startsWith('alias'))) return [];
    return [{ path: [member], expected: `a ${keyFormsText(forms)}`, found: `an alias, ${value}` }];
  });
}

/** What a request breaks of the service model, and of what the documentation says besides. */
function requestBreaches({ operation, input }: TabCall): string[] {
  const violations = violationsOf({ operation, input }).filter((violation) => !isOfPlaceholder(violation));
  const broken = violations.map((violation) => {
    return { path: violation.path, ...describeViolation(violation) };
  });
  const told = new Set(violations.map(({ path }) => path[0]));
  const documented = documentedBreaches(operation, isJsonObject(input) ? input : {})
    .filter(({ member }) => !told.has(member))
    .map(({ member, ...breach }) => ({ path: [member], ...breach }));
  return [...broken, ...documented, ...aliasesIn(operation, input)].map(({ path, expected, found }) => {
    return `${[operation, ...path].join('.')}: expected ${expected}, found ${found}`;
  });
}
