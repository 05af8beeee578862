import type { Example, Page } from '../model/example.ts';
import { MANIFEST, pagePath, sha256, snippetPath, type Manifest, type SnippetOf } from './manifest.ts';
import { editions, targetsShowing } from '../languages/targets.ts';
import type { Target } from '../languages/target.ts';
import { FormattedTexts } from './formatted.ts';
import { renderPage } from './page.ts';
import { renderSnippet } from './snippet.ts';
import { Templates } from './templates.ts';
import { examplesOf } from '../model/example.ts';

/** With what everything is rendered. */
interface Means {
  /** Makes the templates of a folder; tests give templates of their own. */
  readonly templatesOf?: (folder: string) => Templates;
  /** Texts that need not be formatted again. */
  readonly formatted?: FormattedTexts;
}

/**
 * Renders everything that `generated/` holds: snippets, pages and the manifest. The same input yields the same bytes.
 *
 * @returns The files' texts by their paths below `generated/`.
 * @throws KmsExamplesError `invalid-template` or `invalid-literal`
 */
export async function renderGenerated(
  pages: readonly Page[],
  { templatesOf = (folder) => new Templates(folder), formatted = new FormattedTexts() }: Means = {},
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const manifest: Manifest = { snippets: [], pages: [] };
  const pageTemplates = templatesOf('pages');
  const snippets = snippetRenderer(templatesOf, formatted);

  for (const edition of editions) {
    for (const page of pages) {
      for (const example of examplesOf(page)) {
        for (const target of targetsShowing(edition, example)) {
          const path = snippetPath(edition, page, example, target);
          const snippet = await snippets(example, target);
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

/** Renders each snippet once, also where several editions show it. */
function snippetRenderer(
  templatesOf: (folder: string) => Templates,
  formatted: FormattedTexts,
): (example: Example, target: Target) => Promise<string> {
  const rendered = new Map<Target, { readonly templates: Templates; readonly snippets: Map<Example, string> }>();
  return async (example, target) => {
    const known = rendered.get(target) ?? { templates: templatesOf(target.id), snippets: new Map<Example, string>() };
    rendered.set(target, known);
    const snippet =
      known.snippets.get(example) ?? (await renderSnippet(example, target, known.templates, formatted)).text;
    known.snippets.set(example, snippet);
    return snippet;
  };
}
