import { expect, test } from 'vitest';
import { judge } from '../../../harness/style/judge.ts';
import type { Exception } from '../../../harness/style/linter.ts';
import { targets } from '../../../src/languages/targets.ts';
import { ofPiece } from './piece.ts';

const [target, other] = targets;
const piece = ofPiece();
const remark = { path: piece.path, line: 1, rule: 'R', message: 'line too long (9 > 8)' };

test.each<[string, Omit<Exception, 'reason'>, boolean]>([
  ['its rule', { rule: 'R' }, true],
  ['another rule', { rule: 'R1' }, false],
  ['its kind', { rule: 'R', kind: 'fragment' }, true],
  ['another kind', { rule: 'R', kind: 'complete' }, false],
  ['its target', { rule: 'R', target: target.id }, true],
  ['another target', { rule: 'R', target: other.id }, false],
  ['its edition', { rule: 'R', edition: 'classic' }, true],
  ['another edition', { rule: 'R', edition: 'current' }, false],
  ['its message', { rule: 'R', message: /too long/u }, true],
  ['another message', { rule: 'R', message: /unused/u }, false],
])('an exception for %s', (_what, condition, isAllowed) => {
  const exception = { ...condition, reason: 'it is so' };
  const { findings, allowed, unneeded } = judge({ exceptions: [exception] }, [piece], [remark]);
  expect({ findings, allowed, unneeded }).toEqual(
    isAllowed
      ? { findings: [], allowed: 1, unneeded: [] }
      : { findings: [{ ...remark, piece }], allowed: 0, unneeded: [exception] },
  );
});
