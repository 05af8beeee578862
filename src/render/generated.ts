import type { Example, Page } from '../model/example.ts';
import { examplesOf } from '../model/pages.ts';
import { MANIFEST, pagePath, sha256, snippetPath, type Manifest } from '../model/published.ts';
import { editions, targetsOf } from '../targets/targets.ts';
import type { Target } from '../targets/target.ts';
import { renderPage } from './page.ts';
import { renderSnippet } from './snippet.ts';
import { Templates } from './templates.ts';

/** Makes the templates of a folder; tests give templates of their own. */
export type TemplatesOf = (folder: string) => Templates;

/**
 * Renders everything that `generated/` holds: snippets, pages and the manifest. The same input yields the same bytes.
 *
 * @returns The files' texts by their paths below `generated/`.
 * @throws KmsExamplesError `invalid-template` or `invalid-literal`
 */
export async function renderGenerated(
  pages: readonly Page[],
  templatesOf: TemplatesOf = (folder) => new Templates(folder),
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const manifest: Manifest = { snippets: [], pages: [] };
  const pageTemplates = templatesOf('pages');

  for (const edition of editions) {
    const languages = targetsOf(edition).map((target) => ({ target, templates: templatesOf(target.id) }));
    for (const page of pages) {
      for (const { target, templates } of languages) {
        for (const example of examplesOf(page)) {
          const path = snippetPath(edition, page, example, target);
          const snippet = await renderSnippet(example, target, templates);
          files.set(path, snippet);
          manifest.snippets.push({
            edition,
            page: page.id,
            example: example.id,
            target: target.id,
            path,
            sha256: sha256(snippet),
            sdk: target.sdk,
          });
        }
      }
      const snippetOf = (example: Example, target: Target): string =>
        files.get(snippetPath(edition, page, example, target)) ?? '';
      const path = pagePath(edition, page);
      const text = renderPage(page, edition, snippetOf, pageTemplates);
      files.set(path, text);
      manifest.pages.push({ edition, page: page.id, path, sha256: sha256(text) });
    }
  }
  return files.set(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
}
