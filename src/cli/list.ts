import process from 'node:process';
import { columns } from '../../harness/report/columns.ts';
import { examplesOf, pages } from '../model/pages.ts';
import { GENERATED, snippetPath } from '../model/published.ts';
import { editions, targetsOf } from '../targets/targets.ts';
import { readFolder, writeText } from './folder.ts';

/**
 * Shows every page with its examples, and which targets have each of them in `generated/`.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function list({ json }: { readonly json?: string }): void {
  const published = readFolder(GENERATED);
  const listed = editions.flatMap((edition) =>
    pages.map((page) => ({
      edition,
      page: page.id,
      targets: targetsOf(edition).map(({ id }) => id),
      examples: examplesOf(page).map((example) => ({
        id: example.id,
        operation: example.operation,
        published: targetsOf(edition)
          .filter((target) => published.has(snippetPath(edition, page, example, target)))
          .map(({ id }) => id),
      })),
    })),
  );
  if (json !== undefined) {
    writeText(json, `${JSON.stringify({ pages: listed }, null, 2)}\n`);
    return;
  }
  for (const { edition, page, targets, examples } of listed) {
    const rows = examples.map(({ id, operation, published: there }) => [
      id,
      operation,
      ...targets.map((target) => (there.includes(target) ? 'yes' : 'no')),
    ]);
    const snippets = examples.flatMap(({ published: there }) => there).length;
    const total = examples.length * targets.length;
    process.stdout.write(
      `${edition}/${page}: ${String(snippets)} of ${String(total)} snippets published\n` +
        `${columns([['example', 'operation', ...targets], ...rows])}\n\n`,
    );
  }
}
