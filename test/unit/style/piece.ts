import type { Piece } from '../../../harness/style/linter.ts';
import { targets } from '../../../src/languages/targets.ts';

/** A fragment of some target, or what it is to be instead. */
export function ofPiece(part: Partial<Piece> = {}): Piece {
  const [target] = targets;
  const path = 'current/page/example.x';
  return {
    target,
    editions: ['classic'],
    kind: 'fragment',
    path,
    text: 'x\n',
    held: [],
    sourceOf: () => 'the template',
    ...part,
  };
}
