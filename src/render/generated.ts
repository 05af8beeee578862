import type { Example, Page } from '../model/example.ts';
import { MANIFEST, manifestText, pagePath, sha256, snippetPath, type Manifest, type SnippetOf } from './manifest.ts';
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
 * What is only rendered is proven by nothing: so the manifest says.
 *
 * @returns The files' texts by their paths below `generated/`.
 * @throws KmsExamplesError `invalid-template`, `invalid-literal` or `invalid-lock`
 */
export async function renderGenerated(
  pages: readonly Page[],
  { templatesOf = templateFolders(), formatted = new FormattedTexts() }: Means = {},
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const manifest: Manifest = { schema: 'manifest.v1', snippets: [], pages: [] };
  const pageTemplates = templatesOf('pages');

  for (const edition of editions) {
    for (const page of pages) {
      for (const { anchor, example } of placesIn(page)) {
        for (const target of targetsShowing(edition, example)) {
          const path = snippetPath(edition, page, example, target);
          const { text: snippet } = await renderSnippet(example, target, templatesOf(target.id), formatted);
          files.set(path, snippet);
          manifest.snippets.push({
            edition,
            page: page.id,
            anchor,
            example: example.id,
            title: example.title,
            operation: example.shows === 'client' ? null : example.operation,
            target: target.id,
            language: target.title,
            path,
            sha256: sha256(snippet),
            sdk: lockedSdk(target),
            proven: false,
          });
        }
      }
      const snippetOf: SnippetOf = ({ example, target }) =>
        files.get(snippetPath(edition, page, example, target)) ?? '';
      const path = pagePath(edition, page);
      const text = renderPage({ page, pages, edition }, snippetOf, pageTemplates);
      files.set(path, text);
      const { id, title, anchor } = page;
      manifest.pages.push({ edition, page: id, title, anchor, path, sha256: sha256(text) });
    }
  }
  return files.set(MANIFEST, manifestText(manifest));
}

/** The examples of a page, in its order, each with the anchor of the heading under which it stands. */
function placesIn({ anchor, examples = [], sections }: Page): { readonly anchor: string; readonly example: Example }[] {
  return [{ anchor, examples }, ...sections].flatMap((part) =>
    part.examples.map((example) => ({ anchor: part.anchor, example })),
  );
}
