import { expect, test } from 'vitest';
import { baselineJson, baselineSchema, compared } from '../../../src/audit/baseline.ts';
import type { Finding } from '../../../src/audit/finding.ts';
import { readSource } from '../../../src/formats/source.ts';

function found(line: number, more: Partial<Finding> = {}): Finding {
  return {
    code: 'dead-term',
    severity: 'warning',
    language: null,
    section: 'Keys',
    lines: { first: line, last: line },
    message: 'line 3: so',
    tabs: [],
    ...more,
  };
}

const TEXT = '# Keys\n\nA CMK.\n\nA CMK.\n\nAnother CMK.\n';
const source = readSource('docs/page.md', Buffer.from(TEXT));
const { traces } = compared([found(3), found(5)], { path: 'page.md', source, accepted: [] });

test('What is accepted stays so wherever its lines move to, and whatever compilers call it', () => {
  const moved = readSource('docs/page.md', Buffer.from(`\n\nNew.\n${TEXT.replaceAll('A CMK', '  A  CMK')}`));
  const findings = [found(6, { message: 'line 6: otherwise' }), found(8)];
  const { findings: reported, gone } = compared(findings, { path: 'page.md', source: moved, accepted: traces });
  expect(reported.map(({ isKnown }) => isKnown)).toEqual([true, true]);
  expect(reported[0]!.fingerprint).toBe(reported[1]!.fingerprint);
  expect(gone).toEqual([]);
});

test('What is alike once more is new, as is another text, kind, language, section or page', () => {
  const known = (findings: readonly Finding[], path = 'page.md'): boolean[] =>
    compared(findings, { path, source, accepted: traces }).findings.map(({ isKnown }) => isKnown);
  expect(known([found(3), found(5), found(3)])).toEqual([true, true, false]);
  expect(known([found(7)])).toEqual([false]);
  expect(known([found(3, { code: 'crashes' })])).toEqual([false]);
  expect(known([found(3, { language: 'Python' })])).toEqual([false]);
  expect(known([found(3, { section: 'Aliases' })])).toEqual([false]);
  expect(known([found(3)], 'other.md')).toEqual([false]);
});

test('What is mended is told as the baseline has it', () => {
  const { findings, gone } = compared([found(3)], { path: 'page.md', source, accepted: traces });
  expect(gone).toEqual([{ ...traces[1], fingerprint: findings[0]!.fingerprint }]);
  expect(compared([], { path: 'other.md', source, accepted: traces }).gone).toEqual([]);
});

test('A baseline is written in an order of its own, and read as it was written', () => {
  const json = baselineJson(traces.toReversed());
  expect(json).toBe(baselineJson(traces));
  expect(baselineSchema.parse(JSON.parse(json)).findings).toEqual(traces);
  expect(json).not.toMatch(/"lines?"/u);
});
