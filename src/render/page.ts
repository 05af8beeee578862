import { guide } from '../formats/guide.ts';
import type { WrittenGroup, WrittenPage } from '../formats/format.ts';
import type { Edition, Target } from '../languages/target.ts';
import { targetsOf } from '../languages/targets.ts';
import { isCaught, type Example, type Page } from '../model/example.ts';
import { isThrottledAlways } from '../model/failure.ts';
import { factLines } from './fact-lines.ts';
import { completePath, snippetPath, type SnippetOf } from './manifest.ts';
import { noteTopics } from './note-topics.ts';
import { setupLines } from './setup-lines.ts';
import type { Templates } from './templates.ts';

/** The page that is rendered, in which edition, among which pages. */
interface RenderedPage {
  readonly page: Page;
  readonly pages: readonly Page[];
  readonly edition: Edition;
}

/**
 * Renders a page in the format of the published guide.
 *
 * @throws KmsExamplesError `invalid-template`, or `invalid-source` where the facts of an operation are not known
 */
export function renderPage(rendered: RenderedPage, snippetOf: SnippetOf, templates: Templates): string {
  return guide.write.page(writtenPage(rendered, snippetOf), templates);
}

/**
 * What any format writes of a page.
 *
 * @throws KmsExamplesError `invalid-source` where the facts of an operation are not known
 */
export function writtenPage({ page, pages, edition }: RenderedPage, snippetOf: SnippetOf): WrittenPage {
  const groupOf = (example: Example): WrittenGroup => ({
    id: example.id,
    title: example.title,
    operation: example.shows === 'client' ? undefined : example.operation,
    prose: example.prose,
    tabs: targetsOf(edition).map((target) => ({
      target,
      prose: [
        ...(example.shows === 'client' ? setupLines(target) : []),
        reference(example, target),
        ...noteTopics(example).flatMap((topic) => target.notes[topic] ?? []),
        ...attemptsLines(example, target),
      ],
      snippet: snippetOf({ edition, page, example, target }),
      path: snippetPath(edition, page, example, target).slice(`${edition}/`.length),
      complete: completePath(edition, page, example, target).slice(`${edition}/`.length),
    })),
    facts: example.shows === 'client' ? [] : factLines(example.operation),
  });
  const { id, title, anchor, prose, leadsTo = [], examples = [], sections } = page;
  return {
    id,
    isFirst: page === pages[0],
    title,
    anchor,
    prose: prose.flatMap((part) => (typeof part === 'string' ? [part] : part(targetsOf(edition)))),
    leadsTo: leadsTo.flatMap((id) => pages.filter((other) => other.id === id)),
    groups: examples.map(groupOf),
    sections: sections.map((section) => ({ ...section, groups: section.examples.map(groupOf) })),
  };
}

/** How often the SDK tries before the error surfaces that the example catches, where it does try again. */
function attemptsLines(example: Example, { attempts }: Target): string[] {
  const isTriedAgain = example.failures.some((failure) => isCaught(example, failure) && isThrottledAlways(failure));
  return isTriedAgain
    ? [`By default, a throttled request is sent up to ${String(attempts)} times in all before the error is reported.`]
    : [];
}

function reference(example: Example, target: Target): string {
  const { reference: ofCall } = target.call(example);
  const { label, url } = example.shows === 'client' ? target.client : ofCall;
  return `For details, see the [${label}](${url}) in the ${target.referenceTitle}.`;
}
