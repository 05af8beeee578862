import { groupBy, maxBy, uniqBy } from 'es-toolkit';
import { clientsIn, kmsCodeIn } from '../calls.ts';
import { finding, type FindingDraft } from '../finding.ts';
import type { Language } from '../languages.ts';
import { codeTabsOf, isCustomary, lineInPage, titleOf, type CodeTab, type PageRule } from './rule.ts';

interface Named {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  /** What a variable holds, where that is a text; a client is a client. */
  readonly held: string;
}

/**
 * Variables and clients with names that the page has otherwise: a page that mostly keeps to the names of the edition's
 * snippets is measured by them, any other by its own.
 */
export const otherNames: PageRule = (page) => {
  const tabs = codeTabsOf(page);
  const measured = tabs.filter((tab) => tab.expected !== undefined && namesIn(tab).length > 0).map(namesOfOthers);
  if (isCustomary(measured.map((found) => found.length === 0))) return measured.flat();
  return Object.values(groupBy(tabs, ({ language }) => language.title)).flatMap(namesOfFew);
};

/** Names in a tab that the edition's snippet of its example hasn't. */
function namesOfOthers(tab: CodeTab): FindingDraft[] {
  const { language, code, tab: own, expected: shown } = tab;
  if (shown === undefined) return [];
  const { calls } = kmsCodeIn(language, shown.snippet, new Map());
  const kinds = [
    {
      what: 'variable',
      own: variablesIn(language, code.text),
      expected: variablesIn(language, shown.snippet),
    },
    {
      what: 'client',
      own: clientsOf(language, code.text, own.kms.calls),
      expected: clientsOf(language, shown.snippet, calls),
    },
  ];
  return kinds.flatMap(({ what, own: written, expected }) => {
    const known = expected.map(({ name }) => name);
    if (known.length === 0) return [];
    const free = known.filter((name) => written.every((other) => other.name !== name));
    const meant = (free.length > 0 ? free : known).join(', ');
    return uniqBy(written, ({ name }) => name)
      .filter(({ name }) => !known.includes(name))
      .map((named) =>
        differs(tab, named, `the ${what} ${named.name} is called otherwise in the edition's snippets: ${meant}`),
      );
  });
}

/** Of the tabs of a language, the names for what most of them call otherwise. */
function namesOfFew(tabs: readonly CodeTab[]): FindingDraft[] {
  const named = tabs.flatMap((tab) => {
    return uniqBy(
      namesIn(tab).filter(({ held }) => held !== ''),
      ({ name, held }) => `${name} ${held}`,
    ).map((one) => ({ tab, ...one }));
  });
  return Object.values(groupBy(named, ({ held }) => held)).flatMap((alike) => {
    const common = maxBy(alike, ({ name }) => timesOf(name, alike))?.name ?? '';
    if (2 * timesOf(common, alike) <= alike.length) return [];
    return alike
      .filter(({ name }) => name !== common)
      .map((one) => differs(one.tab, one, `what is called ${one.name} is mostly called ${common} in the page`));
  });
}

function timesOf(name: string, all: readonly Pick<Named, 'name'>[]): number {
  return all.filter((other) => other.name === name).length;
}

function differs(tab: CodeTab, { name, line }: Named, message: string): FindingDraft {
  return { ...finding('name-differs', lineInPage(tab.code, line), message, `rename ${name}`), language: titleOf(tab) };
}

function namesIn({ language, code, bare, tab }: CodeTab): Named[] {
  return [...variablesIn(language, bare.join('\n')), ...clientsOf(language, code.text, tab.kms.calls)];
}

function variablesIn({ declared }: Language, code: string): Named[] {
  return code.split('\n').flatMap((line, index) => {
    const [start = '', name] = declared.exec(line) ?? [];
    if (name === undefined) return [];
    const held = /^\s*((["'])[^"']+\2);?\s*$/u.exec(line.slice(start.length))?.[1] ?? '';
    return [{ name, line: index + 1, held: held.slice(1, -1) }];
  });
}

function clientsOf(...code: Parameters<typeof clientsIn>): Named[] {
  return clientsIn(...code).map((client) => ({ ...client, held: 'client' }));
}
