import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staticFindings } from '../../../src/audit/audit.ts';
import type { Finding } from '../../../src/audit/finding.ts';
import { matchPage, type MatchedPage } from '../../../src/audit/match.ts';
import { readPage } from '../../../src/audit/page.ts';
import { readSource } from '../../../src/formats/source.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { GENERATED, snippetPath } from '../../../src/render/manifest.ts';
import type { Edition } from '../../../src/languages/target.ts';
import { editions } from '../../../src/languages/targets.ts';

/** A published page's text. */
export function publishedPage(edition: Edition, id: string): string {
  return readFileSync(join(GENERATED, edition, `${id}.md`), 'utf8');
}

/** Reads a page and matches its groups with the examples of the model. */
export function matched(text: string, edition?: Edition): MatchedPage {
  return matchPage(readPage(readSource('page.md', Buffer.from(text))), {
    pages,
    editions: edition === undefined ? editions : [edition],
    snippetOf: (published) => {
      const { edition: own, page, example, target } = published;
      return readFileSync(join(GENERATED, snippetPath(own, page, example, target)), 'utf8');
    },
  });
}

/** What is found in a page without running it. */
export function findingsIn(text: string, edition?: Edition): Finding[] {
  return staticFindings(matched(text, edition));
}
