import { counted } from '../counted.ts';
import type { AlikeChange, ChangedExample, ChangedText, Changes } from './changes.ts';
import { named, type PublishedExample } from './published.ts';

/** How snippets of which something has changed since stand to the record. */
export interface Proofs {
  /** Why runs of snippets that were proven are proven no more, and of those that never were; none where all are. */
  readonly stale: readonly string[];
  readonly missing: readonly string[];
}

/**
 * What a reader sees changed, as paragraphs of Markdown: a section each kind of change, those that have none left out.
 * No paragraph ends within a block of code.
 */
export function changesMarkdown(changes: Changes, { stale, missing }: Proofs, since: string): string[] {
  const { newExamples, goneExamples, changedExamples, renamedPages, newPages, gonePages, sdks } = changes;
  const pages = [
    ...newPages.map((id) => `- \`${id}\` is new`),
    ...gonePages.map((id) => `- \`${id}\` is gone`),
    ...renamedPages.map(({ before, after }) => `- \`${before}\` is \`${after}\` now`),
  ];
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['New examples', newExamples.map(newExample)],
    ['Examples that are gone', list(goneExamples.map(nameOf))],
    ['Changed examples', changedExamples.map(changedAlike)],
    ['Pages', [...joined(pages), ...changes.pageTexts.map(changedText)]],
    ['Texts in tabs', changes.tabTexts.map(changedText)],
    ['Complete programs', changes.programTexts.map(changedText)],
    ['SDKs', list(sdks.map(({ before, after }) => `${before} → ${after}`))],
    ['Proofs that went stale', list(stale)],
    ['Not proven yet', list(missing)],
  ];
  const told = sections.filter(([, parts]) => parts.length > 0);
  const seen =
    told.length === 0 ? `Nothing that a reader sees has changed since ${since}.` : `# Changes since ${since}`;
  return [seen, ...told.flatMap(([title, parts]) => [`## ${title}`, ...parts])];
}

function newExample(example: PublishedExample): string {
  const [first] = example.tabs;
  if (first === undefined) return heading(nameOf(example));
  const languages = new Map<string, string[]>();
  for (const { target, edition } of example.tabs) languages.set(target, [...(languages.get(target) ?? []), edition]);
  const called = Array.from(languages, ([target, editions]) => {
    const { language = target } = example.tabs.find((tab) => tab.target === target) ?? {};
    return named(language, editions);
  });
  const [shown = '', ...others] = called;
  return [
    heading(nameOf(example)),
    `${shown}:`,
    fenced('', first.snippet.trimEnd()),
    ...(others.length === 0 ? [] : [`Also in: ${others.join(', ')}`]),
  ].join('\n\n');
}

/** Examples that have changed alike: how the first of them has. */
function changedAlike(examples: readonly ChangedExample[]): string {
  const [first, ...others] = examples;
  if (first === undefined) return '';
  const { before, after, changes } = first;
  return [
    heading(nameOf(after)),
    ...(before.id === after.id ? [] : [`It was called \`${before.id}\`.`]),
    ...(before.page === after.page ? [] : [`It stood on the page \`${before.page}\`.`]),
    ...changes.map(alikeChange),
    ...(others.length === 0
      ? []
      : [
          `The same in ${counted(others.length, 'other example')}: ${others.map(({ after: { id } }) => `\`${id}\``).join(', ')}`,
        ]),
  ].join('\n\n');
}

function alikeChange({ kind, languages, diff }: AlikeChange): string {
  if (kind === 'new') return `New in: ${languages.join(', ')}`;
  if (kind === 'gone') return `Gone in: ${languages.join(', ')}`;
  const [shown = '', ...others] = languages;
  const alike = others.length === 0 ? [] : [`The same in: ${others.join(', ')}`];
  return [`${shown}:`, fenced('diff', diff), ...alike].join('\n\n');
}

function changedText({ places, diff }: ChangedText): string {
  return [`${places.join('; ')}:`, fenced('diff', diff)].join('\n\n');
}

function nameOf({ title, id, page }: PublishedExample): string {
  return `${title} (\`${id}\`, page \`${page}\`)`;
}

function heading(text: string): string {
  return `### ${text}`;
}

function list(items: readonly string[]): string[] {
  return joined(items.map((item) => `- ${item}`));
}

function joined(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** Code between fences that are longer than any in it. */
export function fenced(tag: string, code: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`{3,}/gu), ([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${tag}\n${code}\n${fence}`;
}
