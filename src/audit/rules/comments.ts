import { keyFormsText } from '../../api/key-forms.ts';
import { findOperation, KEY_FORMS, membersOf, type KeyForm } from '../../api/service-model.ts';
import { finding } from '../finding.ts';
import { lineInPage, type CodeRule } from './rule.ts';

/** How comments name the forms in which a key can be given. */
const SAID: readonly { readonly words: RegExp; readonly forms: readonly KeyForm[] }[] = [
  { words: /\b(?:key|CMK) IDs? (?:or|and) ARNs?\b/iu, forms: ['key ID', 'key ARN'] },
  { words: /\b(?:key|CMK) IDs?\b/iu, forms: ['key ID'] },
  { words: /\b(?:key|CMK) ARNs?\b/iu, forms: ['key ARN'] },
  { words: /\balias(?:es| names?)?\b(?! ARN)/iu, forms: ['alias name'] },
  { words: /\balias ARNs?\b/iu, forms: ['alias ARN'] },
  { words: /\bkey identifiers?\b/iu, forms: KEY_FORMS },
];

/** Comments that promise readers forms of key identifiers which the operation doesn't take. */
export const untrueComments: CodeRule = ({ language, code, lines }, { operation, example }) => {
  if (operation === undefined || example?.shows === 'client') return [];
  const { keyForms = {}, input } = findOperation(operation) ?? {};
  const ofKeys = Object.values(keyForms).flat();
  const taken = new Set([...ofKeys, ...('AliasName' in membersOf(input) ? (['alias name'] as const) : [])]);
  return lines.flatMap((text, index) => {
    const comment = language.commented.exec(text)?.[1] ?? '';
    const promise = /\breplace\b.*?\bwith\b(.*)/iu.exec(comment)?.[1] ?? '';
    const promised = SAID.filter(({ words }) => words.test(promise)).flatMap(({ forms }) => forms);
    const untaken = KEY_FORMS.filter((form) => promised.includes(form) && !taken.has(form));
    if (untaken.length === 0) return [];
    const message = `the comment promises ${keyFormsText(untaken)}, which ${operation} does not take`;
    const mend = taken.size === 0 ? 'correct the comment' : `write "with a valid ${keyFormsText([...taken])}"`;
    return [finding('comment-untrue', lineInPage(code, index + 1), message, mend)];
  });
};
