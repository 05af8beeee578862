import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KmsExamplesError } from '../errors.ts';
import { guide } from '../formats/guide.ts';
import { parseJson } from '../json.ts';
import { repositoryPath } from '../repository.ts';
import type { Edition, Target } from '../languages/target.ts';
import type { Example, Page } from '../model/example.ts';

/** The folder of what is published. */
export const GENERATED = repositoryPath('generated');

/** The path of the manifest below `generated/`. */
export const MANIFEST = 'manifest.json';

const digestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .describe('The SHA-256 of its bytes');

const publishedPageSchema = z.object({
  edition: z.string(),
  page: z.string().describe("The page's id"),
  title: z.string().describe('In Markdown'),
  anchor: z.string(),
  path: z.string().describe('Below the folder of the manifest'),
  sha256: digestSchema,
});

const publishedSnippetSchema = z.object({
  edition: z.string(),
  page: z.string().describe('The id of the page that shows it'),
  anchor: z.string().describe('That of its section there; that of the page where it stands under no other heading'),
  example: z.string().describe("The example's id"),
  title: z.string().describe("The example's title"),
  operation: z.string().nullable().describe('What it calls; null where it only makes the client'),
  target: z.string().describe('The id of the language with its SDK'),
  language: z.string().describe('As its tab is called'),
  path: z.string().describe('Below the folder of the manifest'),
  sha256: digestSchema,
  complete: z
    .object({ path: z.string().describe('Below the folder of the manifest'), sha256: digestSchema })
    .describe('The program that runs as it stands, in which the snippet is'),
  sdk: z.object({ name: z.string(), version: z.string() }),
  proven: z.boolean().describe('Whether each of its cases is on record as passed, with all that the verdict rests on'),
});

const publishedProjectSchema = z.object({
  edition: z.string(),
  target: z.string().describe('The id of the language whose complete programs it builds'),
  path: z.string().describe('Below the folder of the manifest'),
  sha256: digestSchema,
});

/** What `generated/` holds: each snippet with its complete program, what builds these, and each page, with their hashes. */
export const manifestSchema = z.object({
  schema: z.literal('manifest.v2'),
  snippets: z.array(publishedSnippetSchema),
  projects: z.array(publishedProjectSchema),
  pages: z.array(publishedPageSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest's text as it lies in `generated/`. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A file of `generated/`, and the SHA-256 of its bytes. */
interface ListedFile {
  readonly path: string;
  readonly sha256: string;
}

/** All files that a manifest's text lists; none where it can't be read. */
export function listedFiles(text = ''): ListedFile[] {
  const { data } = manifestSchema.safeParse(parseJson(text));
  if (data === undefined) return [];
  const { snippets, projects, pages } = data;
  return [...snippets, ...snippets.map(({ complete }) => complete), ...projects, ...pages];
}

/**
 * A manifest's text that says of each snippet whether it is proven. One that can't be read stays as it is.
 *
 * @param isProven Whether the snippet is that lies at a path below `generated/`.
 */
export function markProven(text: string, isProven: (path: string) => boolean): string {
  const { data } = manifestSchema.safeParse(parseJson(text));
  if (data === undefined) return text;
  const snippets = data.snippets.map((snippet) => ({ ...snippet, proven: isProven(snippet.path) }));
  return manifestText({ ...data, snippets });
}

/** What is published of an example in a target. */
export interface PublishedSnippet {
  readonly edition: Edition;
  readonly page: Page;
  readonly example: Example;
  readonly target: Target;
}

/** The text of a published snippet. */
export type SnippetOf = (snippet: PublishedSnippet) => string;

/** The path of a snippet below `generated/`. */
export function snippetPath(edition: Edition, page: Page, example: Example, target: Target): string {
  return `${edition}/${page.id}/${example.id}.${target.extension}`;
}

/** The path below `generated/` of the complete program with a snippet. */
export function completePath(edition: Edition, page: Page, example: Example, target: Target): string {
  return `${edition}/${page.id}/complete/${programName(example, target)}.${target.extension}`;
}

/** What the complete program of an example is called: also its file. */
export function programName({ id }: Example, { complete: { named } }: Target): string {
  return named?.(id) ?? id;
}

/** The path of a page below `generated/`. */
export function pagePath(edition: Edition, page: Page): string {
  return `${edition}/${page.id}.${guide.write.extension}`;
}

/**
 * The bytes of a published snippet, by its path below `generated/`.
 *
 * @throws KmsExamplesError `not-generated`
 */
export function readSnippet(path: string): string {
  try {
    return readFileSync(join(GENERATED, path), 'utf8');
  } catch (error) {
    throw new KmsExamplesError('not-generated', {
      where: `generated/${path}`,
      expected: 'a published snippet',
      found: 'no such file',
      remedy: 'run `npm run generate`',
      cause: error,
    });
  }
}
