import { expect, test } from 'vitest';
import type { Remark } from '../../../harness/style/linter.ts';
import { styleReport } from '../../../harness/style/report.ts';
import { targets } from '../../../src/languages/targets.ts';
import { ofPiece } from './piece.ts';

const piece = ofPiece();
const pieces = [piece];
const linter = {
  name: 'lint',
  targets: [targets[0].id],
  surround: () => ({}),
  run: { here: () => Promise.resolve([]) },
  exceptions: [{ rule: 'allowed', kind: 'fragment', reason: 'it is so' }],
} as const;

function remark(rule: string, line: number): Remark {
  return { path: piece.path, line, rule, message: `message ${String(line)}` };
}

test('findings are told by rule, each with its line, and with what is to be mended', () => {
  const remarks = [remark('allowed', 2), remark('wrong', 1), remark('wrong', 3)];
  expect(styleReport([{ linter, pieces, remarks }], () => true)).toEqual({
    holds: false,
    text: [
      `style: ${targets[0].title}, lint, wrong`,
      '  expected: code as its community writes it',
      '  found:    generated/current/page/example.x:1: message 1',
      '            generated/current/page/example.x:3: message 3',
      '  to do:    mend the template; or, where the rule is wrong here, add an exception with a reason to the linter in harness/style/',
      '',
      'linter  texts  findings  allowed',
      'lint    1      2         1',
    ].join('\n'),
  });
});

test('where all is read, an exception that nothing needs is a finding', () => {
  const report = { linter, pieces, remarks: [] };
  const { text, holds } = styleReport([report], () => true);
  expect(holds).toBe(false);
  expect(text).toContain(
    'style: lint, allowed, fragment\n  expected: an exception that something needs\n  found:    none that does: it is so\n',
  );
  expect(styleReport([report], () => false).holds).toBe(true);
});

test('a linter that did not run is told with the reason, and is no finding', () => {
  expect(styleReport([{ linter, pieces, absence: 'no route' }], () => true)).toEqual({
    holds: true,
    text: 'linter  texts  findings     allowed\nlint    1      did not run\n\nlint did not run: no route',
  });
});
