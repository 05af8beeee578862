import { escapeRegExp, groupBy, maxBy, uniq, uniqBy } from 'es-toolkit';
import { findOperation, membersOf } from '../../api/service-model.ts';
import { clientsIn, kmsCodeIn, type OperationCall } from '../calls.ts';
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

/** A name with all that tells what it is for: what it holds, and the members of the input that it is given to. */
interface Used extends Named {
  readonly uses: readonly string[];
}

/**
 * Variables and clients with names that the page has otherwise: a page that mostly keeps to the names of the edition's
 * snippets is measured by them, any other by its own; and so is each of its languages.
 */
export const otherNames: PageRule = (page) => {
  const measured = codeTabsOf(page).map((tab) => ({ tab, found: namesOfOthers(tab) }));
  const isOfEdition = isCustomary(keptIn(measured));
  return Object.values(groupBy(measured, ({ tab }) => tab.language.title)).flatMap((own) => {
    const kept = keptIn(own);
    // One tab alone makes no custom.
    const isOwnWay = kept.length > 1 && isCustomary(kept.map((isKept) => !isKept));
    return isOfEdition && !isOwnWay ? own.flatMap(({ found }) => found) : namesOfFew(own.map(({ tab }) => tab));
  });
};

/** Of the tabs that have names and a snippet to keep to, whether each does. */
function keptIn(measured: readonly { readonly tab: CodeTab; readonly found: readonly FindingDraft[] }[]): boolean[] {
  return measured
    .filter(({ tab }) => tab.expected !== undefined && namesIn(tab).length > 0)
    .map(({ found }) => found.length === 0);
}

/** Names in a tab for what the edition's snippet of its example calls otherwise. */
function namesOfOthers(tab: CodeTab): FindingDraft[] {
  const { language, code, tab: own, expected: shown } = tab;
  if (shown === undefined) return [];
  const { calls } = kmsCodeIn(language, shown.snippet, new Map());
  const { operation, paged } = shown.published.example;
  // A variable for the items of all pages isn't what one call returns.
  const results = paged === true ? [] : calls;
  const kinds = [
    {
      what: 'variable',
      own: usedIn(language, code.text, { calls: own.kms.calls, operation }),
      expected: usedIn(language, shown.snippet, { calls: results, operation }),
    },
    {
      what: 'client',
      own: clientsOf(language, code.text, own.kms.calls).map(asClient),
      expected: clientsOf(language, shown.snippet, calls).map(asClient),
    },
  ];
  return kinds.flatMap(({ what, own: written, expected }) => {
    const known = expected.map(({ name }) => name);
    const free = expected.filter(({ name }) => written.every((other) => other.name !== name));
    return uniqBy(written, ({ name }) => name)
      .filter(({ name }) => !known.includes(name))
      .flatMap((named) => {
        const meant = free.filter(({ uses }) => uses.some((use) => named.uses.includes(use))).map(({ name }) => name);
        if (meant.length === 0) return [];
        const otherwise = uniq(meant).join(', ');
        return differs(
          tab,
          named,
          `the ${what} ${named.name} is called otherwise in the edition's snippets: ${otherwise}`,
        );
      });
  });
}

function asClient(named: Named): Used {
  return { ...named, uses: [named.held] };
}

/** The variables of code, with what they are for. */
function usedIn(
  language: Language,
  code: string,
  { calls, operation }: { readonly calls: readonly OperationCall[]; readonly operation: string },
): Used[] {
  const lines = code.split('\n');
  return variablesIn(language, code).map((named) => {
    const line = lines[named.line - 1] ?? '';
    const made = /\bnew (\w+Request)\b/u.exec(line)?.[1];
    const read = PART.exec(line)?.slice(1).join('');
    const isResult = read === undefined && calls.some((call) => call.line === named.line);
    return {
      ...named,
      uses: [
        ...(named.held === '' ? [] : [`text ${named.held}`]),
        ...(made === undefined ? [] : [`new ${made}`]),
        ...(read === undefined ? [] : [`part ${plainName(read)}`]),
        ...(isResult ? ['result'] : []),
        ...membersGiven(named, code, operation).map((member) => `member ${member}`),
      ],
    };
  });
}

/** What is read of something at the end of a line, e.g. `.getPlaintext()`, `.Plaintext` or `['Plaintext']`. */
const PART = /(?:(?:[.]|->)(?:get)?(\w+)(?:\(\))?|\[["'](\w+)["']\]);?\s*$/u;

/** The members of an operation's input that are given a variable, e.g. `keyid` by `KeyId = keyId` and `withKeyId(keyId)`. */
function membersGiven({ name }: Named, code: string, operation: string | undefined): string[] {
  const { input } = (operation === undefined ? undefined : findOperation(operation)) ?? {};
  const members = Object.keys(membersOf(input)).map((member) => member.toLowerCase());
  const given = new RegExp(
    String.raw`(?:-(\w+)\s+|(\w+)["']?\s*(?:=>|[:=(])\s*)${escapeRegExp(name)}(?![\w(.\[])`,
    'gu',
  );
  const names = Array.from(code.matchAll(given), (match) => plainName(match.slice(1).join('')));
  return names.filter((own) => members.includes(own));
}

/** A member's name in any language's manner, as one. */
function plainName(name: string): string {
  return name
    .replace(/^(?:with|set)(?=[A-Z])/u, '')
    .replaceAll('_', '')
    .toLowerCase();
}

/** Of the tabs of a language, the names for what most of them call otherwise. */
function namesOfFew(tabs: readonly CodeTab[]): FindingDraft[] {
  const named = tabs.flatMap((tab) => {
    return uniqBy(
      namesIn(tab).filter(({ held }) => held !== ''),
      ({ name, held }) => `${name} ${held}`,
    ).map((one) => {
      const [call] = tab.tab.kms.calls;
      return { tab, ...one, given: membersGiven(one, tab.code.text, call?.operation).join(' ') };
    });
  });
  return Object.values(groupBy(named, ({ held }) => held)).flatMap((alike) => {
    const common = maxBy(alike, ({ name }) => timesOf(name, alike))?.name ?? '';
    if (2 * timesOf(common, alike) <= alike.length) return [];
    const usual = alike.filter(({ name }) => name === common).map(({ given }) => given);
    return (
      alike
        // What is for another member may well be called otherwise.
        .filter(({ name, given }) => name !== common && (given === '' || usual.includes(given)))
        .map((one) => differs(one.tab, one, `what is called ${one.name} is mostly called ${common} in the page`))
    );
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
