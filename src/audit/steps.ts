import { uniq } from 'es-toolkit';
import escapeStringRegexp from 'escape-string-regexp';
import { variablesIn } from './calls.ts';
import type { Language } from './languages.ts';
import type { MatchedPage } from './match.ts';
import { codeOf, codeTabsOf, isCustomary, type CodeTab } from './rules/rule.ts';
import { withoutComments, withoutTexts } from './without-comments.ts';

/** What a tab goes on with that earlier tabs of its language have declared. */
export interface Steps {
  /** The statements that declare values, as the page has them. */
  readonly values: readonly string[];
  /** The variables that hold what only running the earlier tabs would give. */
  readonly results: readonly string[];
  /** The variables that a shell has of its reader: nothing in the page declares them. */
  readonly readers: readonly string[];
}

const NONE: Steps = { values: [], results: [], readers: [] };

interface Declared {
  readonly name: string;
  readonly statement: string;
  readonly isValue: boolean;
}

/** What a declaration gives that is there without running anything: a text, a number, or a word of a shell. */
const VALUE = /^\s*(?:(["'])[^"'\n]*\1|\d+|[\w/-]+[-/:][\w:/.-]+);?\s*$/u;

/**
 * What a tab that is statements takes from the steps before it. Where tabs mostly declare a variable themselves, or others of
 * the group have values of their own, there are no such steps: a tab that declares none has a slip.
 */
export function stepsBefore(tab: CodeTab, page: MatchedPage): Steps {
  const { language } = tab;
  const own = withoutComments(language, tab.code.text);
  if (language.defines.test(own)) return NONE;
  const declared = declaredBefore(tab, page);
  const readers = readersIn(own, language).filter((name) => !declared.has(name));
  if (isOddInGroup(tab, page)) return { ...NONE, readers };
  const taken = Array.from(declared).filter(
    ([name]) => isTaken(name, withoutTexts(own)) && !isCustomarilyDeclared(name, language, page),
  );
  return {
    values: taken.flatMap(([, { statement, isValue }]) => (isValue ? [statement] : [])),
    results: taken.flatMap(([name, { isValue }]) => (isValue ? [] : [name])),
    readers,
  };
}

/** The variables in a shell's code that declares none. */
function readersIn(code: string, language: Language): string[] {
  const declares = code.split('\n').some((line) => declaredIn(line, language) !== undefined);
  if (language.isShell !== true || declares) return [];
  const named = Array.from(code.matchAll(/\$\{?([A-Z][A-Z0-9_]+)\b/gu), ([, name = '']) => name);
  return uniq(named.filter((name) => !/^AWS_(?:DEFAULT_)?REGION$/u.test(name)));
}

/** What the code before a tab declares last, by name; clients aside. */
function declaredBefore({ language, tab }: CodeTab, page: MatchedPage): ReadonlyMap<string, Declared> {
  const tabs = [...page.page.groups, ...page.page.others].flatMap((group) => group.tabs);
  const before = tabs.filter((other) => other.language === language && other.lines.last < tab.lines.first);
  return new Map(
    before.flatMap(({ code }) => {
      const text = withoutComments(language, code?.text ?? '');
      const known = variablesIn(language, text);
      return text.split('\n').flatMap((line): [string, Declared][] => {
        const declared = declaredIn(line, language);
        return declared === undefined || known.get(bare(declared.name)) === 'client' ? [] : [[declared.name, declared]];
      });
    }),
  );
}

function declaredIn(line: string, { declared }: Language): Declared | undefined {
  const [start = '', name] = declared.exec(line) ?? [];
  return name === undefined ? undefined : { name, statement: line, isValue: VALUE.test(line.slice(start.length)) };
}

/** Whether code uses a name, and gives it nothing. */
function isTaken(name: string, code: string): boolean {
  const word = String.raw`(?<![\w$.@]|->)(?:\$\{?)?${escapeStringRegexp(bare(name))}(?!\w)`;
  const used = new RegExp(String.raw`${word}(?!\s*(?:=(?!=)|:(?!:)|\())`, 'u');
  const bound = new RegExp(
    String.raw`${word}\s*(?:=(?!=)|\bin\b|->|=>|\|)|\b(?:as|catch|const|def|for|foreach|let|rescue|using|var)\b[^\n=]*${word}|\|[^|\n]*${word}`,
    'u',
  );
  return used.test(code) && !bound.test(code);
}

/** Whether most other tabs of a tab's group declare values. */
function isOddInGroup({ tab }: CodeTab, { groups }: MatchedPage): boolean {
  const group = groups.find(({ tabs }) => tabs.some((matched) => matched.tab === tab));
  const others = (group?.tabs ?? []).flatMap((matched) => (matched.tab === tab ? [] : (codeOf(matched) ?? [])));
  return isCustomary(
    others.map(({ language, lines }) => lines.some((line) => declaredIn(line, language)?.isValue === true)),
  );
}

function isCustomarilyDeclared(name: string, language: Language, page: MatchedPage): boolean {
  const codes = codeTabsOf(page)
    .filter((tab) => tab.language === language)
    .map((tab) => withoutComments(language, tab.code.text));
  const declaring = codes.filter((code) =>
    code.split('\n').some((line) => declaredIn(line.trimStart(), language)?.name === name),
  );
  const taking = codes.filter((code) => isTaken(name, withoutTexts(code)));
  return declaring.length > taking.length;
}

/** A variable's name without its mark. */
function bare(name: string): string {
  return name.replace(/^\$/u, '');
}
