import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/audit/finding.ts';
import { KmsExamplesError } from '../../../src/errors.ts';
import { findingsIn, publishedPage } from './audited.ts';

const LINES = publishedPage('current', 'key-policies').split('\n');

test('A page that misses lines, or has some where they do not belong, is audited or told to be broken', async () => {
  const place = fc.nat({ max: LINES.length - 1 });
  const edits = fc.array(fc.record({ at: place, removed: fc.nat({ max: 3 }), copied: place }), {
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(edits, async (made) => {
      const lines = [...LINES];
      for (const { at, removed, copied } of made) lines.splice(at, removed, LINES[copied] ?? '');
      const outcome = await outcomeOf(lines.join('\n'));
      if (outcome instanceof KmsExamplesError) {
        expect(outcome.exitStatus).toBe(2);
        return;
      }
      for (const { lines: where } of outcome) {
        expect(where.first).toBeGreaterThanOrEqual(1);
        expect(where.last).toBeGreaterThanOrEqual(where.first);
        expect(where.last).toBeLessThanOrEqual(lines.length);
      }
    }),
    { numRuns: 40 },
  );
});

async function outcomeOf(page: string): Promise<Finding[] | KmsExamplesError> {
  try {
    return await findingsIn(page, 'current');
  } catch (error) {
    if (error instanceof KmsExamplesError) return error;
    throw error;
  }
}
