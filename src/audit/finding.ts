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

/** The kinds of findings, by code; those of key policies follow from their rules. */
export const KINDS = {
  'does-not-compile': {
    severity: 'error',
    what: 'the code is not that of a program: its compiler or interpreter refuses it',
    mending: SNIPPET,
  },
  crashes: { severity: 'error', what: 'the program ends with an error', mending: SNIPPET },
  'times-out': { severity: 'error', what: 'the program does not end in time', mending: SNIPPET },
  'no-request': { severity: 'error', what: 'the program calls nothing of AWS KMS', mending: SNIPPET },
  'several-requests': { severity: 'warning', what: 'the program calls more than it shows', mending: SNIPPET },
  'other-operation': {
    severity: 'error',
    what: 'the tab calls another operation than the other tabs',
    mending: SNIPPET,
  },
  'request-invalid': {
    severity: 'error',
    what: 'the request breaks the service model of AWS KMS: a member is missing, unknown or of a wrong value',
    mending: SNIPPET,
  },
  'request-refused': { severity: 'error', what: 'AWS KMS answers the request with an error', mending: SNIPPET },
  'requests-differ': {
    severity: 'error',
    what: 'the tabs of a group send different requests; a table shows the differences',
    mending: 'have all tabs show the same; `--fix` replaces those that differ from the example',
  },
  'result-unread': {
    severity: 'warning',
    what: 'the operation returns something that the code neither keeps nor reads',
    mending: SNIPPET,
  },
  'placeholder-uncommented': {
    severity: 'warning',
    what: 'a value that readers must replace has no comment above it that says so',
    mending: SNIPPET,
  },
  'name-differs': {
    severity: 'warning',
    what: 'a variable, or the client, has another name than in the snippets of the edition',
    mending: SNIPPET,
  },
  'code-missing': { severity: 'error', what: 'a tab holds no code', mending: 'write the code' },
  'code-further': {
    severity: 'info',
    what: 'a tab holds a further block of code, which is not audited',
    mending: 'look at it yourself',
  },
  'dead-term': {
    severity: 'warning',
    what: 'a term that AWS KMS has given up, in prose, headings or code',
    mending: 'write the term of today',
  },
  'not-required': {
    severity: 'warning',
    what: 'prose calls a parameter required that is optional',
    mending: 'say that it is optional, or nothing',
  },
  'tab-missing': {
    severity: 'error',
    what: 'a group has no tab for a language of the edition',
    mending: 'add the tab',
  },
  'tab-repeated': { severity: 'error', what: 'a group has two tabs for a language', mending: 'remove one' },
  'tab-out-of-order': {
    severity: 'warning',
    what: "a tab stands elsewhere than in the edition's order",
    mending: 'move it',
  },
  'tab-unknown': {
    severity: 'info',
    what: 'a tab for a language that the chapter has not; it is not audited',
    mending: 'none',
  },
  'note-elsewhere': {
    severity: 'warning',
    what: 'a paragraph in a tab speaks of another language only',
    mending: 'move it to the tab of that language',
  },
  'link-missing': {
    severity: 'warning',
    what: "a tab has no link to its SDK's reference",
    mending: 'add the link',
  },
  'link-insecure': { severity: 'warning', what: 'a link without TLS', mending: 'write https' },
  'link-unknown': {
    severity: 'warning',
    what: "a tab's link to an SDK's reference is of no known form, or leads to no operation of AWS KMS",
    mending: 'write the link that is given',
  },
  'link-elsewhere': {
    severity: 'warning',
    what: 'a link leads to another operation, or another SDK, than its label or its tab says',
    mending: 'write the link that is given',
  },
  'link-outdated': {
    severity: 'info',
    what: "a tab's link to an SDK's reference has another form than the edition's",
    mending: 'write the link that is given',
  },
  'unknown-operation': {
    severity: 'error',
    what: 'AWS KMS has no operation of that name, or the code of a group calls none',
    mending: 'correct the name',
  },
  'no-example': {
    severity: 'info',
    what: 'no example shows the operation: the code is not run',
    mending: 'add an example to the model',
  },
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

/** The code of the finding that a key policy breaks a rule. */
export function policyCode({ name }: PolicyRule): `policy-${string}` {
  return `policy-${name.replaceAll(' ', '-')}`;
}

/** How bad it is when a key policy breaks a rule: AWS KMS refuses it, or takes it all the same. */
export function policySeverity({ answer }: PolicyRule): Severity {
  return answer === undefined ? 'warning' : 'error';
}
