import type { Exception, Linter, Piece, Remark } from './linter.ts';

/** A remark that no exception allows. */
export interface Finding extends Remark {
  readonly piece: Piece;
}

/** What came of a linter. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** How many remarks exceptions allow. */
  readonly allowed: number;
  /** Exceptions that allow nothing. */
  readonly unneeded: readonly Exception[];
}

/** Tells what a linter's exceptions allow from what they don't. */
export function judge(
  { exceptions }: Pick<Linter, 'exceptions'>,
  pieces: readonly Piece[],
  remarks: readonly Remark[],
): Judgement {
  const byPath = new Map(pieces.map((piece) => [piece.path, piece]));
  const needed = new Set<Exception>();
  const findings: Finding[] = [];
  let allowed = 0;
  for (const remark of remarks) {
    const piece = byPath.get(remark.path);
    if (piece === undefined) continue;
    const matching = exceptions.filter((exception) => allows(exception, remark, piece));
    for (const exception of matching) needed.add(exception);
    if (matching.length > 0) allowed += 1;
    else findings.push({ ...remark, piece });
  }
  return { findings, allowed, unneeded: exceptions.filter((exception) => !needed.has(exception)) };
}

function allows({ rule, kind, target, edition, message }: Exception, remark: Remark, piece: Piece): boolean {
  return (
    rule === remark.rule &&
    (kind === undefined || kind === piece.kind) &&
    (target === undefined || target === piece.target.id) &&
    (edition === undefined || piece.editions.every((shows) => shows === edition)) &&
    (message === undefined || message.test(remark.message))
  );
}
