import { beforeAll, describe, expect, test } from 'vitest';
import { findOperation, membersOf } from '../../../src/api/service-model.ts';
import type { Mutant } from '../../../harness/mutate/mutant.ts';
import { mutantsOf } from '../../../harness/mutate/mutants.ts';
import { specimenOf, type Specimen } from '../../../harness/mutate/specimen.ts';
import { tableOf } from '../../../harness/mutate/table.ts';
import { parts } from '../../../harness/mutate/table/parts.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { snippetPath } from '../../../src/render/manifest.ts';
import { renderGenerated } from '../../../src/render/generated.ts';
import type { Target } from '../../../src/languages/target.ts';
import { editions, targets, targetsOf } from '../../../src/languages/targets.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { samplesOf } from '../../samples.ts';

let specimens: Specimen[] = [];
let mutants: Mutant[] = [];

beforeAll(async () => {
  const files = await renderGenerated(pages);
  specimens = await Promise.all(
    editions.flatMap((edition) =>
      pages.flatMap((page) =>
        examplesOf(page).flatMap((example) =>
          targetsOf(edition).map((target) => {
            const path = snippetPath(edition, page, example, target);
            return specimenOf({ edition, page, example, target, path }, files.get(path)!);
          }),
        ),
      ),
    ),
  );
  mutants = specimens.flatMap((specimen) => mutantsOf(specimen));
});

test('every mutant changes its snippet, and no two of a snippet are the same', () => {
  for (const specimen of specimens) {
    const own = mutants.filter((mutant) => mutant.specimen === specimen);
    expect(own.filter(({ text }) => text === specimen.text).map(nameOf)).toEqual([]);
    const namesOf = new Map<string, string[]>();
    for (const mutant of own) {
      const whole = `${mutant.failure?.id ?? ''} ${mutant.text}`;
      namesOf.set(whole, [...(namesOf.get(whole) ?? []), nameOf(mutant)]);
    }
    expect([...namesOf.values()].filter(({ length }) => length > 1)).toEqual([]);
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
  }
});

test('a snippet of a call has at least 30 mutants that are no equivalents', () => {
  for (const specimen of specimens.filter(({ example }) => example.shows !== 'client')) {
    const own = mutants.filter((mutant) => mutant.specimen === specimen && mutant.equivalent === undefined);
    expect(own.length, specimen.path).toBeGreaterThanOrEqual(30);
  }
});

test('a parameter of the API is one that the SDK has', () => {
  const added = mutants.filter(({ id }) => id === 'parameter-of-the-api');
  const lacking = added.filter(({ specimen: { example, target, call, text: before }, text }) => {
    const isNew = (name: string): boolean => text.includes(name) && !before.includes(name);
    return (target.unknownMembers ?? []).some(
      (member) =>
        Object.hasOwn(membersOf(findOperation(example.operation)?.input), member) && isNew(call.member(member)),
    );
  });
  expect(added.length).toBeGreaterThan(0);
  expect(lacking.map(nameOf)).toEqual([]);
});

describe('every kind occurs in every language', () => {
  const KINDS = ['syntax', 'parameter', 'operation', 'key', 'result variable', 'second call', 'nothing ran'];

  test.each([...KINDS, 'policy', 'region', 'client', 'swallowed error', 'caught error', 'printed text', 'not awaited'])(
    '%s',
    (kind) => {
      const found = mutants.filter((mutant) => mutant.kind === kind && mutant.equivalent === undefined);
      const expected = targets.filter(({ id, dialect }: Target) =>
        kind === 'not awaited' ? samplesOf(id).isAsynchronous : kind !== 'client' || dialect.client !== undefined,
      );
      expect(new Set(found.map(({ specimen }) => specimen.target.id))).toEqual(new Set(expected.map(({ id }) => id)));
    },
  );
});

test.each(parts.map(({ id }) => id))('%s breaks what an input holds in every language', (id) => {
  const found = mutants.filter((mutant) => mutant.id.endsWith(`-${id}`));
  expect(new Set(found.map(({ specimen }) => specimen.target.id))).toEqual(new Set(targets.map((target) => target.id)));
});

test('every row of the table breaks some snippet', () => {
  const rows = new Set(specimens.flatMap((specimen) => tableOf(specimen)));
  const idle = [...rows].filter(({ id }) => mutants.every((mutant) => !mutant.id.endsWith(id)));
  expect(idle.map(({ id }) => id)).toEqual([]);
});

test('a mutant is either equivalent or has verdicts that fit', () => {
  expect(mutants.filter(({ fits, equivalent }) => equivalent === undefined && Object.keys(fits).length === 0)).toEqual(
    [],
  );
});

test('a text that is not what is rendered is an error', async () => {
  await expect(specimenOf(specimens[0]!, 'another text')).rejects.toThrow(
    /^stale-generated: generated\/.*npm run generate/su,
  );
});

function nameOf({ id, specimen }: Mutant): string {
  return `${id} of ${specimen.path}`;
}
