import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staticFindings } from '../../../src/audit/audit.ts';
import type { Finding } from '../../../src/audit/finding.ts';
import { matchPage, type MatchedGroup, type MatchedPage } from '../../../src/audit/match.ts';
import { readPage, type Tab } from '../../../src/audit/page.ts';
import { readSource } from '../../../src/formats/source.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { GENERATED, snippetPath, type SnippetOf } from '../../../src/render/manifest.ts';
import type { Edition } from '../../../src/languages/target.ts';
import { editions } from '../../../src/languages/targets.ts';

/** A published page's text. */
export function publishedPage(edition: Edition, id: string): string {
  return readFileSync(join(GENERATED, edition, `${id}.md`), 'utf8');
}

/** The text of a published snippet. */
const snippetOf: SnippetOf = ({ edition, page, example, target }) =>
  readFileSync(join(GENERATED, snippetPath(edition, page, example, target)), 'utf8');

/** The group of a page that shows an example. */
export function groupOf({ groups }: MatchedPage, exampleId: string): MatchedGroup {
  return groups.find(({ example }) => example?.id === exampleId)!;
}

/** Reads a page and matches its groups with the examples of the model. */
export async function matched(text: string, edition?: Edition, path = 'page.md'): Promise<MatchedPage> {
  return matchPage(await readPage(readSource(path, Buffer.from(text))), {
    pages,
    editions: edition === undefined ? editions : [edition],
    snippetOf,
  });
}

/** What is found in a page without running it. */
export async function findingsIn(text: string, edition?: Edition, path?: string): Promise<Finding[]> {
  return staticFindings(await matched(text, edition, path));
}

/** Findings that call the code of each tab at fault. */
export function faultsOf(tabs: readonly Tab[]): Finding[] {
  return tabs.map((tab) => ({
    code: 'crashes',
    severity: 'error',
    language: null,
    section: '',
    lines: tab.lines,
    message: '',
    tabs: [tab],
  }));
}
