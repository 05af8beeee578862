import { existsSync, readFileSync } from 'node:fs';
import { renderErrata } from '../errata/errata.ts';
import { pages } from '../model/pages.ts';
import { Templates } from '../render/templates.ts';
import { repositoryPath } from '../repository.ts';
import { writeText } from './folder.ts';

/** The document that lists what has changed since the published chapter: its path in the repository. */
export const ERRATA = 'docs/errata.md';

/**
 * What the document must say.
 *
 * @param files The rendered files of `generated/` by their paths in it.
 * @throws KmsExamplesError `invalid-template`
 */
export function wantedErrata(files: ReadonlyMap<string, string>): string {
  return renderErrata(pages, files, new Templates('errata'));
}

/** What the document says, if there is one. */
export function readErrata(): string | undefined {
  const path = repositoryPath(ERRATA);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/**
 * Writes the document, unless it says already what it must.
 *
 * @throws KmsExamplesError `invalid-template` or `file-unwritable`
 */
export function writeErrata(files: ReadonlyMap<string, string>): void {
  const wanted = wantedErrata(files);
  if (readErrata() !== wanted) writeText(repositoryPath(ERRATA), wanted);
}
