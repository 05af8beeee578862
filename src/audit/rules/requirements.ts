import { findOperation, membersOf, serviceModel, shape } from '../../api/service-model.ts';
import { finding, type FindingDraft } from '../finding.ts';
import { operationOf } from '../match.ts';
import type { Passage } from '../prose.ts';
import type { PageRule } from './rule.ts';

const NOUN = '(?<member>[A-Za-z][\\w -]*?)';

/** Sentences that call a parameter required. */
const SENTENCES: readonly RegExp[] = [
  new RegExp(`\\brequires? (?:an? |the |its )?${NOUN}(?: parameters?)?(?=[.,;:]|$)`, 'giu'),
  new RegExp(
    `\\b(?:must|have to|need to) (?:specify|provide|include|pass|give) (?:an? |the )?${NOUN}(?: parameter)?(?=[.,;:]|$)`,
    'giu',
  ),
  new RegExp(`\\b(?:the )?${NOUN}(?: parameter)? (?:is|are) (?:required|mandatory)\\b`, 'giu'),
];

/** Prose that calls a parameter required which the service model calls optional. */
export const falseRequirements: PageRule = ({ page }) =>
  page.groups.flatMap((group, index) => {
    const operation = operationOf(group);
    const isFirst = page.groups.findIndex(({ section }) => section === group.section) === index;
    const ofTabs = group.tabs.flatMap(({ prose, language }) =>
      prose.flatMap((passage) =>
        inPassage(passage, operation).map((found) =>
          language === undefined ? found : { ...found, language: language.title },
        ),
      ),
    );
    return [...(isFirst ? group.prose.flatMap((passage) => inPassage(passage, operation)) : []), ...ofTabs];
  });

function inPassage({ text, lineAt }: Passage, ofGroup: string | undefined): FindingDraft[] {
  const named = Object.keys(serviceModel.operations).filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(text));
  const operation = named.length === 1 ? named[0] : ofGroup;
  if (operation === undefined) return [];
  return SENTENCES.flatMap((sentence) => Array.from(text.matchAll(sentence))).flatMap(({ 0: found, index, groups }) => {
    const member = optionalMember(operation, groups?.member ?? '');
    if (member === undefined) return [];
    const lines = { first: lineAt(index), last: lineAt(index + found.length - 1) };
    const message = `"${found.trim()}": ${member} of ${operation} is optional`;
    return [finding('not-required', lines, message, `say that ${member} is optional`)];
  });
}

/** The member that words name, where the operation has it and doesn't require it. */
function optionalMember(operation: string, words: string): string | undefined {
  const input = findOperation(operation)?.input ?? '';
  const found = shape(input);
  const required = found.type === 'structure' ? found.required : [];
  const members = Object.keys(membersOf(input));
  const spoken = words.split(/[^A-Za-z]+/u).filter((word) => word !== '');
  // A sentence may say more than the member's name, before it or behind it.
  const parts = spoken.flatMap((_word, index) => [spoken.slice(index), spoken.slice(0, index + 1)]);
  const member = members.find((name) => parts.some((part) => part.join('').toLowerCase() === name.toLowerCase()));
  return member === undefined || required.includes(member) ? undefined : member;
}
