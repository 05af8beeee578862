import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KmsExamplesError } from '../errors.ts';
import { guide } from '../formats/guide.ts';
import { repositoryPath } from '../repository.ts';
import type { Edition, Target } from '../languages/target.ts';
import type { Example, Page } from '../model/example.ts';

/** The folder of what is published. */
export const GENERATED = repositoryPath('generated');

/** The path of the manifest below `generated/`. */
export const MANIFEST = 'manifest.json';

const publishedPageSchema = z.object({
  edition: z.string(),
  page: z.string(),
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

const publishedSnippetSchema = publishedPageSchema.extend({
  example: z.string(),
  target: z.string(),
  sdk: z.object({ name: z.string(), version: z.string() }),
});

/** What `generated/` holds: each snippet, and each page, with the hash of its bytes. */
export const manifestSchema = z.object({
  snippets: z.array(publishedSnippetSchema),
  pages: z.array(publishedPageSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;

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

/** The path of a page below `generated/`. */
export function pagePath(edition: Edition, page: Page): string {
  return `${edition}/${page.id}.${guide.write.extension}`;
}

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
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
