import type { Linter, LinterFile, Piece, Remark } from './linter.ts';

/** A piece with the file that a linter reads of it. */
interface Laid {
  readonly file: LinterFile;
  /** Tells a line of the file as the piece's own; undefined where it stands around it. */
  readonly lineOf: (line: number) => number | undefined;
}

/** Lays a piece out as a file: a fragment within what its linter expects around it, a complete program as it is. */
export function lay(piece: Piece, { surround }: Pick<Linter, 'surround'>): Laid {
  const { target, kind, path, held, text } = piece;
  const { before = '', after = '', indent = 0 } = kind === 'fragment' ? surround(piece) : {};
  const margin = ' '.repeat(indent);
  const first = linesOf(before).length;
  const last = linesOf(text).length;
  return {
    file: { target, kind, path, held, indent, text: `${before}${text.replaceAll(/^(?=.)/gmu, margin)}${after}` },
    lineOf: (line) => (line > first && line <= first + last ? line - first : undefined),
  };
}

/** What is said of pieces' own lines, from what was said of the files, in the order of the pieces. */
export function ownRemarks(laid: readonly Laid[], remarks: readonly Remark[]): Remark[] {
  return laid.flatMap(({ file, lineOf }) =>
    remarks
      .filter(({ path }) => path === file.path)
      .flatMap((remark) => {
        const line = lineOf(remark.line);
        return line === undefined ? [] : [{ ...remark, line }];
      })
      .toSorted((a, b) => a.line - b.line),
  );
}

/** The lines of a text whose last one is ended, too. */
function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1);
}
