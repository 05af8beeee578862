import type { Example, Page } from '../model/example.ts';
import type { Edition, Target } from '../languages/target.ts';
import { targetsOf, targetsShowing } from '../languages/targets.ts';
import { publishedMarkup } from './markup.ts';
import type { Templates } from './templates.ts';

/** The page that is rendered, in which edition, among which pages. */
interface RenderedPage {
  readonly page: Page;
  readonly pages: readonly Page[];
  readonly edition: Edition;
}

/** The published text of an example in a target. */
type SnippetOf = (example: Example, target: Target) => string;

/**
 * Renders a page in the markup of the published guide.
 *
 * @throws KmsExamplesError `invalid-template`
 */
export function renderPage({ page, pages, edition }: RenderedPage, snippetOf: SnippetOf, templates: Templates): string {
  const groups = (examples: readonly Example[]): unknown[] =>
    examples.map((example) => tabGroup(example, edition, snippetOf));
  const pagesLedTo = (page.leadsTo ?? []).flatMap((id) => pages.filter((other) => other.id === id));
  return templates.render('page', {
    title: publishedMarkup(page.title),
    anchor: page.anchor,
    prose: page.prose
      .flatMap((part) => (typeof part === 'string' ? [part] : part(targetsOf(edition))))
      .map(publishedMarkup),
    topics: [
      ...pagesLedTo.map(({ id, title }) => ({ title: publishedMarkup(title), address: `${id}.md` })),
      ...page.sections.map(({ title, anchor }) => ({ title: publishedMarkup(title), address: `#${anchor}` })),
    ],
    sections: [
      { heading: null, examples: groups(page.examples ?? []) },
      ...page.sections.map(({ title, anchor, examples }) => ({
        heading: { title: publishedMarkup(title), anchor },
        examples: groups(examples),
      })),
    ],
  });
}

function tabGroup(example: Example, edition: Edition, snippetOf: SnippetOf): unknown {
  return {
    prose: example.prose.map(publishedMarkup),
    tabs: targetsShowing(edition, example).map((target) => ({
      title: publishedMarkup(target.title),
      paragraphs: [
        reference(example, target),
        ...(example.notes ?? []).flatMap((topic) => target.notes[topic] ?? []),
      ].map(publishedMarkup),
      snippet: snippetOf(example, target),
      footnote: target.footnote === undefined ? null : publishedMarkup(target.footnote),
    })),
  };
}

function reference(example: Example, target: Target): string {
  const { reference: ofCall } = target.call(example);
  const { label, url } = example.shows === 'client' ? (target.client ?? ofCall) : ofCall;
  return `For details, see the [${label}](${url}) in the ${target.referenceTitle}.`;
}
