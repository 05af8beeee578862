import { countBy } from 'es-toolkit';
import { expect, test } from 'vitest';
import { evidenceSchema, readEvidence } from '../../../harness/evidence/evidence.ts';
import { findOperation, secretMembersOf } from '../../../src/api/service-model.ts';
import { readFolder } from '../../../cli/folder.ts';
import { isJsonObject, type JsonObject } from '../../../src/json.ts';
import type { Json } from '../../../src/model/value.ts';
import { repositoryPath } from '../../../src/repository.ts';

const files = [...readFolder(repositoryPath('generated', 'evidence')).values()].map((text) =>
  evidenceSchema.parse(JSON.parse(text)),
);

test('all languages sent the same, got the same and left the same', () => {
  for (const { examples } of files) {
    for (const { example, cases } of examples) {
      const differing = Object.entries(countBy(cases, (one) => one.case)).filter(([, count]) => count > 1);
      expect([example, differing]).toEqual([example, []]);
    }
  }
});

test('nothing secret stands in it', () => {
  const told = (shape: string | undefined, value: Json): unknown[] => {
    const members: JsonObject = isJsonObject(value) ? value : {};
    return secretMembersOf(shape).flatMap((member) => members[member] ?? []);
  };
  const calls = readEvidence().flatMap(({ seen }) => seen.calls);
  const secrets = calls.flatMap(({ operation, input, output }) => {
    const facts = findOperation(operation);
    return [...told(facts?.input, input), ...told(facts?.output, output)];
  });
  expect(secrets.length).toBeGreaterThan(0);
  for (const secret of secrets) expect(secret).toMatch(/^\(\w+, \d+ bytes that are secret\)$/u);
});
