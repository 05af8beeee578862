import { completePath, snippetPath, type PublishedSnippet } from '../../src/render/manifest.ts';
import type { Piece } from './linter.ts';

/**
 * What linters read of a published snippet: its text alone, and its complete program.
 *
 * @param read Reads a published file by its path below `generated/`.
 * @throws What reading a file throws.
 */
export function piecesOf(snippet: PublishedSnippet & Pick<Piece, 'editions'>, read: (path: string) => string): Piece[] {
  const { edition, editions, page, example, target } = snippet;
  const paths = {
    fragment: snippetPath(edition, page, example, target),
    complete: completePath(edition, page, example, target),
  };
  const texts = { fragment: read(paths.fragment), complete: read(paths.complete) };
  const template = `templates/${target.id}/${example.shows === 'client' ? 'client' : 'snippet'}.hbs`;
  const ofFragment = `${template}, or src/languages/${target.id} where it is a value's or a name's`;
  const ofComplete = `templates/${target.id}/complete.hbs, or client.hbs beside it where the client is made`;
  const lines = new Set(linesOf(texts.fragment).filter((line) => line !== ''));
  const inComplete = linesOf(texts.complete);
  return [
    {
      target,
      editions,
      kind: 'fragment',
      path: paths.fragment,
      text: texts.fragment,
      held: heldBy(snippet),
      sourceOf: () => ofFragment,
    },
    {
      target,
      editions,
      kind: 'complete',
      path: paths.complete,
      text: texts.complete,
      held: [],
      sourceOf: (line) => (lines.has(inComplete[line - 1] ?? '') ? ofFragment : ofComplete),
    },
  ];
}

/** The variables that a snippet leaves to its reader's code. */
function heldBy({ example, target }: PublishedSnippet): string[] {
  if (example.shows === 'client') return [target.dialect.client ?? []].flat();
  const { resultVariable, reads } = target.call(example);
  return [resultVariable ?? [], reads.map(({ variable }) => variable)].flat();
}

/** The lines of a text, without the spaces before them. */
function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}
