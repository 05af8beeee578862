import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceFiles, evidenceIn, keyText, type Evidence } from '../../../harness/evidence/evidence.ts';
import { KeptEvidence } from '../../../harness/evidence/kept.ts';
import type { Seen } from '../../../harness/evidence/seen.ts';
import { evidenceOf, evidenceOnRecord } from '../../../harness/record/record.ts';
import { parseJson } from '../../../src/json.ts';
import { withFolder } from '../../command.ts';
import { NOTHING_SEEN, recordOfAll } from '../../recorded.ts';

const json = fc.jsonValue({ maxDepth: 2 }).map((value) => parseJson(JSON.stringify(value)) ?? null);
const word = fc.stringMatching(/^[a-z]{1,6}$/u);
const seen: fc.Arbitrary<Seen> = fc.record(
  {
    calls: fc.array(
      fc.record({ operation: word, region: word, input: json, status: fc.constantFrom(200, 400), output: json }),
      { maxLength: 2 },
    ),
    changes: fc.array(fc.record({ of: fc.constant('alias' as const), name: word, after: json }), { maxLength: 2 }),
    error: fc.record({ type: word, code: word, message: fc.string() }),
    printed: fc.string(),
  },
  { requiredKeys: ['calls', 'changes'] },
);
const evidence: fc.Arbitrary<Evidence[]> = fc.uniqueArray(
  fc.record({
    page: fc.constantFrom('keys', 'grants'),
    example: fc.constantFrom('one', 'two'),
    case: fc.constantFrom('success', 'error: A'),
    target: word,
    editions: fc.constantFrom(['current'], ['current', 'classic']),
    seen,
  }),
  { selector: keyText },
);

test('what runs saw is read as it was written, and what several saw alike stands once', () => {
  fc.assert(
    fc.property(evidence, (written) => {
      const files = evidenceFiles(written);
      const read = [...files.values()].flatMap(evidenceIn);
      const byKey = (all: readonly Evidence[]): Map<string, unknown> =>
        new Map(all.map((one) => [keyText(one), one.seen]));
      expect(byKey(read)).toEqual(byKey(written));
      expect(read).toHaveLength(written.length);
      // Whoever reads and writes it again changes nothing.
      expect(new Map(evidenceFiles(read))).toEqual(files);
    }),
  );
  const alike = ['python', 'ruby'].map((target) => {
    return { page: 'keys', example: 'one', case: 'success', target, editions: ['current'], seen: NOTHING_SEEN };
  });
  expect(
    evidenceFiles(alike)
      .get('evidence/keys.json')
      ?.match(/"calls"/gu),
  ).toHaveLength(1);
});

test('evidence that is not what the record says its run saw is none', async () => {
  const record = await recordOfAll();
  const all = evidenceOf(record, () => NOTHING_SEEN);
  const known = evidenceOnRecord(record, all);
  expect(known.size).toBe(all.length);
  const [first, ...others] = all;
  const edited = { ...first!, seen: { ...NOTHING_SEEN, printed: 'more' } };
  expect(evidenceOnRecord(record, [edited, ...others]).size).toBe(all.length - 1);
  expect(evidenceOnRecord(record, others).size).toBe(all.length - 1);
  expect(evidenceOnRecord(undefined, all).size).toBe(0);
});

test('what was kept is found by whoever reads the file later; a line that was cut off says nothing', async () => {
  await withFolder((folder) => {
    const path = join(folder, 'state', 'evidence');
    const told: Seen = { ...NOTHING_SEEN, printed: 'a b\n' };
    new KeptEvidence(new Map(), path).add('f1', told);
    appendFileSync(path, 'f2 {"calls": [');
    const read = new KeptEvidence(new Map([['f3', NOTHING_SEEN]]), path);
    expect(['f1', 'f2', 'f3', ''].map((fingerprint) => read.find(fingerprint))).toEqual([
      told,
      undefined,
      NOTHING_SEEN,
      undefined,
    ]);
    expect(['f1', 'f2', 'f3', 'f4'].map((fingerprint) => read.has(fingerprint))).toEqual([true, false, true, false]);
  });
});

test('a file that has grown long keeps what was added last, once each', async () => {
  await withFolder((folder) => {
    const path = join(folder, 'evidence');
    const lines = Array.from(
      { length: 20_001 },
      (_, index) => `f${String(index % 15_000)} ${JSON.stringify(NOTHING_SEEN)}\n`,
    );
    appendFileSync(path, lines.join(''));
    new KeptEvidence(new Map(), path);
    const read = new KeptEvidence(new Map(), path);
    expect(read.has('f0')).toBe(true);
    expect(read.has('f5001')).toBe(false);
  });
});
