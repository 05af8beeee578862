import type { Finding } from './finding.ts';
import type { MatchedPage, MatchedTab } from './match.ts';
import type { Tab } from './page.ts';
import { withLinesReplaced, type Lines } from '../formats/source.ts';

/**
 * The page with the code of every tab at fault replaced by the proven snippet of its example; everything else is left
 * byte for byte. Where one tab of a group is replaced, those that send another request than the example are too:
 * otherwise the tabs of the group would differ.
 *
 * @param differing The tabs whose requests aren't those of their examples.
 */
export function fixed(
  { page: { source }, groups }: MatchedPage,
  findings: readonly Finding[],
  differing: ReadonlySet<Tab>,
): { readonly text: string; readonly replaced: number } {
  const atFault = new Set(findings.filter(({ severity }) => severity !== 'info').flatMap(({ tabs }) => tabs));
  const replacements = groups.flatMap(({ tabs }) => {
    const isTouched = tabs.some(({ tab, expected }) => expected !== undefined && atFault.has(tab));
    return tabs
      .filter(({ tab }) => atFault.has(tab) || (isTouched && differing.has(tab)))
      .flatMap((matched) => replacementOf(matched));
  });
  return { text: withLinesReplaced(source, replacements), replaced: replacements.length };
}

function replacementOf({ tab: { code }, expected }: MatchedTab): { readonly lines: Lines; readonly by: string[] }[] {
  if (code === undefined || expected === undefined) return [];
  const lines = expected.snippet.trimEnd().split('\n');
  return [{ lines: code.lines, by: lines.map((line) => (line === '' ? '' : `${code.indentation}${line}`)) }];
}
