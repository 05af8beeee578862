import type { Page } from '../model/example.ts';
import { snippetPath } from '../model/published.ts';
import type { Templates } from '../render/templates.ts';
import { targetsShowing } from '../targets/targets.ts';
import type { Difference } from './difference.ts';
import { differencesOf } from './differences.ts';
import { errataContext } from './document.ts';
import { explain } from './explain.ts';
import { publishedChapter } from './published.ts';

/** The edition that is compared: its SDKs are of the generation of the published chapter. */
const EDITION = 'classic';

/**
 * What differs between the published chapter and ours.
 *
 * @param files The texts of `generated/` by their paths in it.
 */
export function errataDifferences(pages: readonly Page[], files: ReadonlyMap<string, string>): Difference[] {
  return differencesOf(publishedChapter, {
    pages,
    targetsOf: (example) => targetsShowing(EDITION, example),
    snippetOf: (page, example, target) => files.get(snippetPath(EDITION, page, example, target)) ?? '',
  });
}

/**
 * Renders what a reader of the published chapter wants to know: what has changed since, and why.
 *
 * @param files The texts of `generated/` by their paths in it.
 * @throws KmsExamplesError `invalid-template`
 */
export function renderErrata(pages: readonly Page[], files: ReadonlyMap<string, string>, templates: Templates): string {
  return templates.render('errata', errataContext(pages, explain(errataDifferences(pages, files)), EDITION));
}
