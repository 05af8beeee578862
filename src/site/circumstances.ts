import { upperFirst } from 'es-toolkit';

/** A kind of cases: what its names begin with, what a reader is told of it, and of one of them. */
interface CaseKind {
  readonly pattern: RegExp;
  readonly title: string;
  readonly nameOf: (rest: string) => string;
}

/** The first whose pattern fits is the kind of a case. */
const KINDS: readonly CaseKind[] = [
  { pattern: /^success$/u, title: 'As published', nameOf: () => 'The call succeeds' },
  { pattern: /^error: /u, title: 'Other errors that AWS KMS can answer', nameOf: (error) => error },
  {
    pattern: /^reader(?:: |$)/u,
    title: 'With values of a reader',
    nameOf: (form) => (form === '' ? 'Own values wherever a comment asks for them' : `With ${article(form)} ${form}`),
  },
  {
    pattern: /^complete(?:: |$)/u,
    title: 'In the complete program',
    nameOf: (failure) => (failure === '' ? 'The program succeeds' : `Its call fails: ${failure.replaceAll('-', ' ')}`),
  },
  { pattern: /^/u, title: 'In other circumstances', nameOf: sentence },
];

/** What a case is called, and its kind. */
export function caseNames(id: string): { readonly name: string; readonly kind: string } {
  const kind = KINDS.find(({ pattern }) => pattern.test(id));
  return { name: kind?.nameOf(id.replace(kind.pattern, '')) ?? id, kind: kind?.title ?? '' };
}

/** A case as an address names it. */
export function caseAnchor(id: string): string {
  return id.replaceAll(/[^\w-]+/gu, '-');
}

/** Words with hyphens as the beginning of a sentence, e.g. `no-such-key`. */
function sentence(words: string): string {
  return upperFirst(words.replaceAll('-', ' ').replaceAll(/\barn\b/gu, 'ARN'));
}

function article(noun: string): string {
  return /^[aeiou]/iu.test(noun) ? 'an' : 'a';
}
