import type { Edition, Target } from '../languages/target.ts';
import { examplesOf, type Example, type Page } from '../model/example.ts';
import { snippetPath } from './manifest.ts';
import { renderCall } from './snippet.ts';
import type { Templates } from './templates.ts';

/** A program's statements, those that create the client and those that make the call: one of them is what an example shows. */
export interface ClientAndCall {
  readonly client: string;
  readonly call: string;
}

/** Where a snippet stands, and what its program is put together from. */
interface Surroundings {
  readonly pages: readonly Page[];
  readonly edition: Edition;
  readonly target: Target;
  readonly templates: Templates;
  /** Reads a published snippet by its path below `generated/`. */
  readonly read: (path: string) => string;
}

/**
 * Puts the text of an example's snippet beside what its program needs besides: the client through which calls go, which is
 * the one that the edition publishes; or the call of an example that shows the client.
 */
export function clientAndCall(example: Example, text: string, surroundings: Surroundings): ClientAndCall {
  const { pages, target, templates } = surroundings;
  return example.shows === 'client'
    ? { client: text, call: renderCall({ ...example, title: titleOfCall(example, pages) }, target, templates) }
    : { client: clientOf(surroundings), call: text };
}

/** The title over the call that tries a client: that of the example which shows the same call, where there is one. */
function titleOfCall({ operation, title }: Example, pages: readonly Page[]): string {
  const shown = pages.flatMap(examplesOf).find((one) => one.shows !== 'client' && one.operation === operation);
  return shown?.title ?? title;
}

function clientOf({ pages, edition, target, read }: Surroundings): string {
  for (const page of pages) {
    const example = examplesOf(page).find(({ shows }) => shows === 'client');
    if (example !== undefined) return read(snippetPath(edition, page, example, target));
  }
  throw new Error('no page shows the client');
}
