import { groupBy, uniqBy } from 'es-toolkit';
import { z } from 'zod';
import { parseJson } from '../json.ts';
import { editions, targets } from '../languages/targets.ts';
import { MANIFEST } from '../render/manifest.ts';
import { readingOf, type Reading } from './reading.ts';

/** What is needed of a manifest. Those of earlier forms have no more, and some no pages. */
const indexSchema = z.object({
  snippets: z.array(
    z.object({
      edition: z.string(),
      page: z.string(),
      example: z.string(),
      target: z.string(),
      path: z.string(),
      complete: z.object({ path: z.string() }).optional(),
      title: z.string().optional(),
      language: z.string().optional(),
      sdk: z.object({ name: z.string(), version: z.string() }),
    }),
  ),
  pages: z.array(z.object({ edition: z.string(), page: z.string(), path: z.string() })).default([]),
});

/** A tab as an edition published it. */
export interface PublishedTab {
  readonly edition: string;
  readonly target: string;
  /** Its title. */
  readonly language: string;
  /** Name and version. */
  readonly sdk: string;
  readonly snippet: string;
  /** What stands in it beside the snippet; undefined where no page is known that shows it. */
  readonly prose: string | undefined;
  /** Its complete program, and what that has around snippets; undefined where none was published. */
  readonly program: string | undefined;
  readonly around: string | undefined;
}

/** An example as it was published. */
export interface PublishedExample {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly tabs: readonly PublishedTab[];
}

/** A page as an edition published it: what stands outside of its tabs. */
export interface PublishedPage {
  readonly id: string;
  readonly edition: string;
  readonly prose: string;
}

/** All that was published at a time, in the order of the manifest. */
export interface Publication {
  readonly examples: readonly PublishedExample[];
  readonly pages: readonly PublishedPage[];
}

/**
 * What files publish; nothing where there is no manifest that can be read.
 *
 * @param files Their texts by their paths below `generated/`, the manifest among them.
 * @throws KmsExamplesError `broken-markup` or `unreadable-page`
 */
export function publicationOf(files: ReadonlyMap<string, string>): Publication {
  const { data: index = { snippets: [], pages: [] } } = indexSchema.safeParse(parseJson(files.get(MANIFEST) ?? ''));
  const readings = new Map<string, Reading>(
    index.pages.map(({ edition, page, path }) => {
      const shown = index.snippets.filter((snippet) => snippet.edition === edition && snippet.page === page);
      const ids = uniqBy(shown, ({ example }) => example).map(({ example }) => example);
      return [`${edition}/${page}`, readingOf(path, files.get(path) ?? '', ids)];
    }),
  );
  const snippetsOf = new Map(
    Object.entries(groupBy(index.snippets, ({ edition, target }) => `${edition} ${target}`)).map(([key, own]) => [
      key,
      own.map(({ path }) => files.get(path) ?? ''),
    ]),
  );
  const examples = Object.values(groupBy(index.snippets, ({ example }) => example)).flatMap((tabs) => {
    const [first] = tabs;
    if (first === undefined) return [];
    const { example: id, title = id, page } = first;
    return {
      id,
      title,
      page,
      tabs: tabs.map(({ edition, target, language = titleOf(target), path, complete, sdk }): PublishedTab => {
        const prose = readings.get(`${edition}/${page}`)?.tabs.get(`${id} ${language}`);
        const program = complete === undefined ? undefined : files.get(complete.path);
        return {
          edition,
          target,
          language,
          sdk: `${sdk.name} ${sdk.version}`,
          snippet: files.get(path) ?? '',
          prose: prose?.replaceAll(COMPLETE_ADDRESS, ']()'),
          program,
          around: program === undefined ? undefined : withoutSnippets(program, snippetsOf.get(`${edition} ${target}`)),
        };
      }),
    };
  });
  const pages = index.pages.map(({ edition, page }) => ({
    id: page,
    edition,
    prose: readings.get(`${edition}/${page}`)?.prose ?? '',
  }));
  return { examples, pages };
}

/** The address of a complete program, which follows from where its example stands. */
const COMPLETE_ADDRESS = /\]\([\w-]+\/complete\/[^)]*\)/gu;

/** What stands for a snippet in what its complete program has around it. */
export const HELD_SNIPPET = '…\n';

/** A complete program without the snippets in it, whose changes are told by themselves. */
function withoutSnippets(program: string, snippets: readonly string[] = []): string {
  return snippets
    .filter((snippet) => snippet !== '')
    .reduce((rest, snippet) => rest.replace(snippet, () => HELD_SNIPPET), program);
}

/** The title of a target's tabs; its id where there is no such target any more. */
function titleOf(target: string): string {
  return targets.find(({ id }) => id === target)?.title ?? target;
}

/** A name with the editions for which it stands, where these are not all. */
export function named(name: string, ofEditions: readonly string[]): string {
  return editions.every((edition) => ofEditions.includes(edition)) ? name : `${name} (${ofEditions.join(', ')})`;
}
