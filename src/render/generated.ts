import { examplesOf, type Page } from '../model/example.ts';
import { MANIFEST, pagePath, sha256, snippetPath, type Manifest, type SnippetOf } from './manifest.ts';
import { lockedSdk } from '../languages/sdk.ts';
import { editions, targetsShowing } from '../languages/targets.ts';
import { FormattedTexts } from './formatted.ts';
import { renderPage } from './page.ts';
import { renderSnippet } from './snippet.ts';
import { templateFolders, type Templates } from './templates.ts';

/** With what everything is rendered. */
interface Means {
  /** Finds the templates of a folder; tests give templates of their own. */
  readonly templatesOf?: (folder: string) => Templates;
  /** Texts that need not be formatted again. */
  readonly formatted?: FormattedTexts;
}

/**
 * Renders everything that `generated/` holds: snippets, pages and the manifest. The same input yields the same bytes.
 *
 * @returns The files' texts by their paths below `generated/`.
 * @throws KmsExamplesError `invalid-template`, `invalid-literal` or `invalid-lock`
 */
export async function renderGenerated(
  pages: readonly Page[],
  { templatesOf = templateFolders(), formatted = new FormattedTexts() }: Means = {},
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const manifest: Manifest = { snippets: [], pages: [] };
  const pageTemplates = templatesOf('pages');

  for (const edition of editions) {
    for (const page of pages) {
      for (const example of examplesOf(page)) {
        for (const target of targetsShowing(edition, example)) {
          const path = snippetPath(edition, page, example, target);
          const { text: snippet } = await renderSnippet(example, target, templatesOf(target.id), formatted);
          files.set(path, snippet);
          manifest.snippets.push({
            edition,
            page: page.id,
            example: example.id,
            target: target.id,
            path,
            sha256: sha256(snippet),
            sdk: lockedSdk(target),
          });
        }
      }
      const snippetOf: SnippetOf = ({ example, target }) =>
        files.get(snippetPath(edition, page, example, target)) ?? '';
      const path = pagePath(edition, page);
      const text = renderPage({ page, pages, edition }, snippetOf, pageTemplates);
      files.set(path, text);
      manifest.pages.push({ edition, page: page.id, path, sha256: sha256(text) });
    }
  }
  return files.set(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}
