import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { withLinesReplaced, type Lines } from '../formats/source.ts';
import type { Finding } from './finding.ts';
import { languageTagged, type Language } from './languages.ts';
import type { MatchedGroup, MatchedPage, MatchedTab } from './match.ts';
import type { Tab } from './page.ts';
import { clientsIn, kmsCodeIn } from './calls.ts';
import { ownValues } from './identifiers.ts';
import { codeOf, isCustomary, titleOf } from './rules/rule.ts';
import { withoutComments } from './without-comments.ts';

/** A page with its code mended. */
export interface FixedPage {
  readonly text: string;
  /** How many tabs have other code now. */
  readonly replaced: number;
  /** The tabs at fault that stay as they are, by line, with the reason. */
  readonly kept: readonly { readonly line: number; readonly title: string; readonly why: string }[];
}

/**
 * The page with the code of every tab at fault replaced by the proven snippet of its example; everything else is left
 * byte for byte. Where one tab of a group is replaced, those that send another request than the example are too:
 * otherwise the tabs of the group would differ. What may hold more than the example stays as it is.
 *
 * @param differing The tabs whose requests aren't those of their examples.
 */
export function fixed(
  { page: { source }, groups }: MatchedPage,
  findings: readonly Finding[],
  differing: ReadonlySet<Tab>,
): FixedPage {
  const atFault = new Set(findings.filter(({ severity }) => severity !== 'info').flatMap(({ tabs }) => tabs));
  const meant = groups.flatMap((group) => {
    const judged = group.tabs.map((matched) => ({
      matched,
      why: reasonToKeep(matched, group) ?? ownName(matched, groups) ?? ownValue(matched, group),
    }));
    const isTouched = judged.some(({ matched, why }) => why === undefined && atFault.has(matched.tab));
    return judged.filter(({ matched: { tab } }) => atFault.has(tab) || (isTouched && differing.has(tab)));
  });
  const replacements = meant.flatMap(({ matched, why }) => (why === undefined ? replacementOf(matched) : []));
  return {
    text: withLinesReplaced(source, replacements),
    replaced: replacements.length,
    kept: meant.flatMap(({ matched, why }) =>
      why === undefined ? [] : [{ line: matched.tab.lines.first, title: titleOf(matched), why }],
    ),
  };
}

/** What a mended page has otherwise, as a unified diff, and why what else is at fault stays. */
export function fixText(path: string, before: string, { text, kept }: FixedPage): string {
  const diff = text === before ? [] : [createTwoFilesPatch(path, path, before, text, undefined, undefined, HEADERS)];
  const stays = kept.map(({ line, title, why }) => `${path}:${String(line)}: ${title} stays as it is: ${why}\n`);
  return [...diff, ...stays].join('\n');
}

const HEADERS = { context: 3, headerOptions: FILE_HEADERS_ONLY };

/** Why the code of a tab stays as it is, whatever is wrong with it; undefined where the proven snippet can stand for it. */
function reasonToKeep(matched: MatchedTab, { example, operation, tabs }: MatchedGroup): string | undefined {
  const { tab, expected } = matched;
  const { language, otherLanguage, code, kms } = tab;
  if (code === undefined || language === undefined) return 'it holds no code of its own';
  const tagged = languageTagged(code.tag);
  if (tagged !== undefined && tagged !== language) return `its block has the tag ${code.tag}`;
  if (operation === undefined || example === undefined) return 'no example shows what its group calls';
  if (expected === undefined) return "the edition hasn't its language";
  if (matched.isOtherGeneration) return "it is for another generation of the SDK than the edition's";
  if (tabs.filter((other) => other.tab.language === language).length > 1)
    return 'its group has several tabs for the language';
  if (!kms.calls.some((call) => call.operation === operation)) return `its code doesn't call ${operation}`;
  const further = kms.calls.find((call) => call.operation !== operation);
  if (further !== undefined) return `its code calls ${further.operation}, too`;
  const defines = (text: string, own: Language): boolean => own.defines.test(withoutComments(own, text));
  const isFile = defines(code.text, otherLanguage ?? language) && !defines(expected.snippet, language);
  return isFile ? 'its code is a file with definitions of its own' : undefined;
}

/** That the page calls its clients otherwise than the snippet that would stand there. */
function ownName(matched: MatchedTab, groups: readonly MatchedGroup[]): string | undefined {
  const { language } = matched.tab;
  const { snippet } = matched.expected ?? {};
  if (language === undefined || snippet === undefined) return undefined;
  const known = namesIn(language, snippet);
  const [own] = namesIn(language, matched.tab.code?.text ?? '');
  if (own === undefined || known.length === 0 || known.includes(own)) return undefined;
  const tabs = groups.flatMap((group) => group.tabs).filter(({ tab }) => tab.language === language);
  const named = tabs.map(({ tab }) => namesIn(language, tab.code?.text ?? '')).filter((names) => names.length > 0);
  return named.length > 1 && isCustomary(named.map((names) => names.includes(own)))
    ? `the page calls the client ${own}`
    : undefined;
}

function namesIn(language: Language, code: string): string[] {
  return clientsIn(language, code, kmsCodeIn(language, code, new Map()).calls).map(({ name }) => name);
}

/** That most tabs of the group give a value of their own, which the example hasn't. */
function ownValue(matched: MatchedTab, { example, tabs }: MatchedGroup): string | undefined {
  const tab = codeOf(matched);
  if (tab === undefined || example === undefined) return undefined;
  const own = ownValues(tab, example, tabs).find(({ times }) => times > 1);
  return own === undefined ? undefined : `its group has a ${own.member} of its own, ${own.value}`;
}

function replacementOf({ tab: { code }, expected }: MatchedTab): { readonly lines: Lines; readonly by: string[] }[] {
  if (code === undefined || expected === undefined) return [];
  const lines = expected.snippet.trimEnd().split('\n');
  return [{ lines: code.lines, by: lines.map((line) => (line === '' ? '' : `${code.indentation}${line}`)) }];
}
