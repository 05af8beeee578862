import type { Example, Page } from '../model/example.ts';
import type { Edition, Target } from '../targets/target.ts';
import { targetsOf } from '../targets/targets.ts';
import { publishedMarkup } from './markup.ts';
import type { Templates } from './templates.ts';

/**
 * Renders a page in the markup of the published guide.
 *
 * @param snippetOf The published text of an example in a target.
 * @throws KmsExamplesError `invalid-template`
 */
export function renderPage(
  page: Page,
  edition: Edition,
  snippetOf: (example: Example, target: Target) => string,
  templates: Templates,
): string {
  return templates.render('page', {
    title: publishedMarkup(page.title),
    anchor: page.anchor,
    prose: page.prose.map(publishedMarkup),
    sections: page.sections.map(({ title, anchor, examples }) => ({
      title: publishedMarkup(title),
      anchor,
      examples: examples.map((example) => ({
        prose: example.prose.map(publishedMarkup),
        tabs: targetsOf(edition).map((target) => ({
          title: publishedMarkup(target.title),
          paragraphs: [reference(example, target), example.notes?.[target.id]].flatMap(toMarkup),
          snippet: snippetOf(example, target),
          footnote: target.footnote === undefined ? null : publishedMarkup(target.footnote),
        })),
      })),
    })),
  });
}

function reference(example: Example, target: Target): string {
  const { label, url } = target.call(example.operation).reference;
  return `For details, see the [${label}](${url}) in the ${target.referenceTitle}.`;
}

function toMarkup(paragraph: string | undefined): string[] {
  return paragraph === undefined ? [] : [publishedMarkup(paragraph)];
}
