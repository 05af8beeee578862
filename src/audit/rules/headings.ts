import { findOperation, serviceModel } from '../../api/service-model.ts';
import { contains } from '../../formats/format.ts';
import { oneLine } from '../../formats/source.ts';
import { finding, type FindingDraft } from '../finding.ts';
import type { MatchedGroup } from '../match.ts';
import type { Passage } from '../prose.ts';
import type { PageRule } from './rule.ts';

/** Sentences that announce an operation: `use the ListKeys operation`. */
const ANNOUNCED =
  /(?<!(?:\bnot|n't|n’t|\bnever|\bwithout|\binstead of|\bthan|\brather)\s+)\b(?:us(?:e|es|ing)|call(?:s|ing)?|show(?:s|ing)?|demonstrat(?:es|ing))\s+(?:how to (?:use|call)\s+)?(?:the\s+|an?\s+)?(?<name>[A-Z][A-Za-z]+)\b/gu;

/** Headings and prose over a group that speak of another operation than its code calls. */
export const announcedElsewhere: PageRule = ({ groups }) =>
  groups.flatMap((matched, index) => {
    const { operation, group, example } = matched;
    if (operation === undefined || example?.shows === 'client') return [];
    const before = groups.slice(0, index).findLast((other) => other.group.section === group.section);
    const start = before?.group.lines.last ?? group.section.lines.first - 1;
    const over = { first: start + 1, last: group.lines.first - 1 };
    const prose = group.prose.filter(({ lines }) => contains(over, lines.first));
    const heading = before === undefined ? ofHeading(matched, operation) : [];
    return heading.length > 0 ? heading : ofProse(prose, operation);
  });

function ofProse(passages: readonly Passage[], operation: string): FindingDraft[] {
  if (passages.some(({ text }) => new RegExp(`\\b${operation}\\b`, 'u').test(text))) return [];
  const announced = passages.flatMap(({ text, lineAt }) =>
    Array.from(text.matchAll(ANNOUNCED)).flatMap(({ index, groups }) => {
      const name = groups?.name ?? '';
      return findOperation(name) === undefined ? [] : [{ name, line: lineAt(index) }];
    }),
  );
  const [first] = announced;
  const named = passages.flatMap(({ text }) => text.match(/\b(?:[A-Z][a-z]+){2,}\b/gu) ?? []);
  const others = named.filter((name) => name !== first?.name && findOperation(name) !== undefined);
  // Prose that names several others tells them from what the code shows.
  if (first === undefined || others.length > 0) return [];
  return [elsewhere(first.line, `the prose speaks of ${first.name}`, operation)];
}

function ofHeading({ group: { section } }: MatchedGroup, operation: string): FindingDraft[] {
  // A heading that names several things says of none which group shows it.
  if (/\b(?:and|or)\b|[,;/]/iu.test(section.title)) return [];
  const said = Object.keys(serviceModel.operations).filter((name) => heads(section.title, name));
  const own = wordsOf(operation);
  const others = said.filter((name) => !wordsOf(name).every((word) => own.includes(word)));
  if (said.includes(operation) || others.length === 0) return [];
  return [elsewhere(section.lines.first, `the heading speaks of ${others.join(', ')}`, operation)];
}

function elsewhere(line: number, what: string, operation: string): FindingDraft {
  return finding(
    'operation-elsewhere',
    oneLine(line),
    `${what}, but the code below calls ${operation}`,
    `speak of ${operation}, or show the other`,
  );
}

/** Words between those of an operation's name, in headings. */
const BESIDE: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'kms',
  'aws',
  'customer',
  'master',
  'your',
  'cmk',
  'cmks',
]);
const ENDING: ReadonlySet<string> = new Set(['for', 'of', 'in', 'with', 'to', 'by', 'from', 'under', 'on', 'using']);

/** Whether a heading is an operation's name in words, e.g. `Disabling a KMS key` that of DisableKey. */
function heads(title: string, operation: string): boolean {
  if (title.includes(operation)) return true;
  const name = wordsOf(operation);
  // One word alone, such as `Encrypting`, can be about anything.
  if (name.length === 1) return false;
  const words = (title.toLowerCase().match(/[a-z]+/gu) ?? []).filter((word) => !BESIDE.has(word));
  return words.some((_word, start) => {
    const end = words[start + name.length];
    return (
      name.every((part, index) => words[start + index]?.startsWith(part) === true) &&
      (end === undefined || ENDING.has(end))
    );
  });
}

/** The words of an operation's name without what verbs and plurals change, e.g. `creat`, `alias`. */
function wordsOf(operation: string): string[] {
  return (operation.match(/[A-Z][a-z]+/gu) ?? []).map((word) =>
    word.toLowerCase().replace(/(?:ies|[ey]|(?<!a)s)$/u, ''),
  );
}
