import type { PolicyRule } from '../model/policy-rules.ts';
import type { Tab } from './page.ts';
import type { Lines } from '../formats/source.ts';

/** `error`: readers are misled, or the code fails. `warning`: a slip. `info`: nothing that must be mended. */
export type Severity = 'error' | 'warning' | 'info';

/** A kind of finding: how bad it is, what is wrong, and what mends it. */
interface FindingKind {
  readonly severity: Severity;
  readonly what: string;
  readonly mending: string;
}

const SNIPPET = 'take the proven snippet: `--fix`';
const LINK = 'write the link that is given';

/** Makes the kinds of one severity, which the proven snippet mends unless something else is said. */
function ofSeverity(severity: Severity): (what: string, mending?: string) => FindingKind {
  return (what, mending = SNIPPET) => ({ severity, what, mending });
}

const error = ofSeverity('error');
const warning = ofSeverity('warning');
const info = ofSeverity('info');

/** The kinds of findings, by code; those of key policies follow from their rules. */
export const KINDS = {
  'does-not-compile': error('the code is not that of a program: its compiler or interpreter refuses it'),
  crashes: error('the program ends with an error'),
  'times-out': error('the program does not end in time'),
  'no-request': error('the program calls nothing of AWS KMS'),
  'several-requests': warning('the program calls more than it shows', 'make one call'),
  'other-operation': error('the tab calls another operation than the other tabs'),
  'other-language': error("the code is in another language than its tab's"),
  'request-invalid': error(
    'the request breaks the service model of AWS KMS, or its documentation: a member is missing, unknown or of a wrong value',
  ),
  'request-refused': error('AWS KMS answers the request with an error'),
  untried: info(
    "nothing can be said of the request's answer: the emulator of AWS KMS is at fault, or a ciphertext is the page's own",
    'look it up in the API reference',
  ),
  'not-started': info(
    'the code defines functions or classes, and starts none: it has called nothing of AWS KMS',
    'none, where that is meant',
  ),
  'need-unmet': info('the code needs a package, a command or a file that the audit has not', 'look at it yourself'),
  'requests-differ': error(
    'the tabs of a group send different requests; a table shows the differences',
    'have all tabs show the same; `--fix` replaces those that differ from the example',
  ),
  'result-unread': warning('the operation returns something that the code neither keeps nor reads'),
  'result-unused': warning('the result is kept in a variable that is never used, though the lines below need it'),
  'member-unknown': error('the code reads something of a result that the operation does not return'),
  'placeholder-uncommented': warning('a value that readers must replace has no comment above it that says so'),
  'comment-untrue': warning('a comment promises forms of key identifiers that the operation does not take'),
  'code-entity': error("the code has an entity of the page's markup, or a typographic quote"),
  'region-elsewhere': error(
    "an ARN is of another Region than the client, or than the page's other keys",
    'write the Region that is given',
  ),
  'account-elsewhere': error(
    'a key is of another account, which the operation does not reach',
    'write the account that is given',
  ),
  'name-differs': warning(
    "a variable, or the client, has another name than in the snippets of the edition, or in the page's other tabs",
  ),
  'code-missing': error('a tab holds no code', 'write the code'),
  'code-included': info(
    "a tab's code is in another file, which the page shows: it is not audited",
    'look at it yourself',
  ),
  'code-further': info('a tab holds a further block of code, which is not audited', 'look at it yourself'),
  'dead-term': warning('a term that AWS KMS has given up, in prose, headings or code', 'write the term of today'),
  misspelled: warning(
    'a word that no dictionary has, and that is spelled otherwise elsewhere; nearly the name of a parameter',
    'write the other',
  ),
  'not-required': warning('prose calls a parameter required that is optional', 'say that it is optional, or nothing'),
  'tab-missing': error('a group has no tab for a language of the edition that the page shows elsewhere', 'add the tab'),
  'tab-repeated': error('a group has two tabs for a language', 'remove one'),
  'tab-out-of-order': warning(
    "a tab stands elsewhere than in the edition's order, or than in the page's own",
    'move it',
  ),
  'tab-unknown': info('a tab for a language that the chapter has not; it is not audited', 'none'),
  'note-elsewhere': warning(
    'a paragraph in a tab speaks of another language only',
    'move it to the tab of that language',
  ),
  'link-missing': warning("a tab has no link to its SDK's reference", 'add the link'),
  'link-insecure': warning('a link without TLS', 'write https'),
  'link-unknown': warning(
    "a tab's link to an SDK's reference is of no known form, or leads to no operation of AWS KMS",
    LINK,
  ),
  'link-elsewhere': warning('a link leads to another operation, or another SDK, than its label or its tab says', LINK),
  'link-outdated': info("a tab's link to an SDK's reference has another form than the edition's", LINK),
  'operation-elsewhere': error(
    'a heading, or the prose over a group, speaks of another operation than its code calls',
    'exchange the groups, or correct the words',
  ),
  'unknown-operation': error(
    'AWS KMS has no operation of that name; the nearest that it has are told',
    'correct the name',
  ),
  'not-kms': info('a group, or a tab, that calls nothing of AWS KMS: it is left alone', 'none, where that is meant'),
  markup: error('the markup is wrong: sites show something else than what is meant', 'correct the markup'),
  'no-example': info('no example shows the operation: the code is not run', 'add an example to the model'),
} as const satisfies Record<string, FindingKind>;

/** The code of a kind of findings. */
export type KindCode = keyof typeof KINDS;

export type FindingCode = KindCode | `policy-${string}`;

/** Something in a page that is to be mended, or that its writers should know. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The title of the language that it concerns; null where it concerns none in particular. */
  readonly language: string | null;
  /** The title of the section. */
  readonly section: string;
  readonly lines: Lines;
  readonly message: string;
  readonly mend?: string;
  /** The tabs whose code is at fault. */
  readonly tabs: readonly Tab[];
}

/** A finding as a rule tells it; the rest of it follows from its code and its place in the page. */
export type FindingDraft = Pick<Finding, 'code' | 'lines' | 'message' | 'mend'> & {
  readonly tabs?: readonly Tab[];
  readonly language?: string;
};

/** @param mend What mends it, where something does. */
export function finding(code: FindingCode, lines: Lines, message: string, mend?: string): FindingDraft {
  return { code, lines, message, ...(mend === undefined ? {} : { mend }) };
}

/** The code of the finding that a key policy breaks a rule. */
export function policyCode({ name }: PolicyRule): `policy-${string}` {
  return `policy-${name.replaceAll(' ', '-')}`;
}

/** The kind of the findings that a key policy breaks a rule: AWS KMS refuses it, or takes it all the same. */
export function policyKind({ expected, answer }: PolicyRule): FindingKind {
  const ofAnswer = answer === undefined ? warning : error;
  return ofAnswer(`a key policy breaks the rule: ${expected}`, 'correct the policy, or `--fix`');
}
