import type { Example, Page } from '../model/example.ts';
import { clientAndCall } from './client.ts';
import { renderComplete, renderProject } from './complete.ts';
import {
  completePath,
  MANIFEST,
  manifestText,
  pagePath,
  snippetPath,
  type Manifest,
  type SnippetOf,
} from './manifest.ts';
import { sha256 } from '../sha256.ts';
import { lockedSdk } from '../languages/sdk.ts';
import { editions, targetsOf } from '../languages/targets.ts';
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
 * Renders everything that `generated/` holds: snippets, complete programs, pages and the manifest. The same input yields
 * the same bytes. What is only rendered is proven by nothing: so the manifest says.
 *
 * @returns The files' texts by their paths below `generated/`.
 * @throws KmsExamplesError `invalid-template`, `invalid-literal` or `invalid-lock`
 */
export async function renderGenerated(
  pages: readonly Page[],
  { templatesOf = templateFolders(), formatted = new FormattedTexts() }: Means = {},
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const published = editions.flatMap((edition) =>
    pages.flatMap((page) =>
      placesIn(page).flatMap(({ anchor, example }) =>
        targetsOf(edition).map((target) => ({ edition, page, anchor, example, target })),
      ),
    ),
  );
  for (const { edition, page, example, target } of published) {
    const { text } = await renderSnippet(example, target, templatesOf(target.id), formatted);
    files.set(snippetPath(edition, page, example, target), text);
  }
  const read = (path: string): string => files.get(path) ?? '';
  for (const { edition, page, example, target } of published) {
    const templates = templatesOf(target.id);
    const snippet = read(snippetPath(edition, page, example, target));
    const parts = clientAndCall(example, snippet, { pages, edition, target, templates, read });
    files.set(completePath(edition, page, example, target), renderComplete(example, parts, target, templates));
  }
  for (const edition of editions) {
    for (const page of pages) {
      const snippetOf: SnippetOf = ({ example, target }) => read(snippetPath(edition, page, example, target));
      files.set(pagePath(edition, page), renderPage({ page, pages, edition }, snippetOf, templatesOf('pages')));
    }
  }
  const projects = editions.flatMap((edition) =>
    targetsOf(edition).flatMap((target) => {
      const project = renderProject(target, templatesOf(target.id));
      return project === undefined
        ? []
        : [{ edition, target: target.id, path: `${edition}/${project.file}`, ...project }];
    }),
  );
  for (const { path, text } of projects) files.set(path, text);
  const hashed = (path: string): { readonly path: string; readonly sha256: string } => ({
    path,
    sha256: sha256(read(path)),
  });
  const manifest: Manifest = {
    schema: 'manifest.v2',
    snippets: published.map(({ edition, page, anchor, example, target }) => ({
      edition,
      page: page.id,
      anchor,
      example: example.id,
      title: example.title,
      operation: example.shows === 'client' ? null : example.operation,
      target: target.id,
      language: target.title,
      ...hashed(snippetPath(edition, page, example, target)),
      complete: hashed(completePath(edition, page, example, target)),
      sdk: lockedSdk(target),
      proven: false,
    })),
    projects: projects.map(({ edition, target, path }) => ({ edition, target, ...hashed(path) })),
    pages: editions.flatMap((edition) =>
      pages.map((page) => ({
        edition,
        page: page.id,
        title: page.title,
        anchor: page.anchor,
        ...hashed(pagePath(edition, page)),
      })),
    ),
  };
  return files.set(MANIFEST, manifestText(manifest));
}

/** The examples of a page, in its order, each with the anchor of the heading under which it stands. */
function placesIn({ anchor, examples = [], sections }: Page): { readonly anchor: string; readonly example: Example }[] {
  return [{ anchor, examples }, ...sections].flatMap((part) =>
    part.examples.map((example) => ({ anchor: part.anchor, example })),
  );
}
