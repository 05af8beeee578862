import { groupBy } from 'es-toolkit';
import { expect, test } from 'vitest';
import { Planner } from '../../../harness/plan/plan.ts';
import { caseOf } from '../../../harness/verify/job.ts';
import { COMMON_ERRORS, errorsToTry } from '../../../src/api/errors.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { lockOwnerOf } from '../../../src/languages/sdk.ts';
import { targets } from '../../../src/languages/targets.ts';
import { examplesOf } from '../../../src/model/example.ts';

const planned = new Planner(pages).jobs({ case: ['error'] });
const errors = planned.filter(({ example }) => example.catches === undefined);
const examples = pages.flatMap(examplesOf).filter(({ shows }) => shows !== 'client');
const operations = [...new Set(examples.map(({ operation }) => operation))];

/** Those whose SDK is no other target's, too. */
const trying = targets.filter((target) => lockOwnerOf(target) === target.id).map(({ id }) => id);

test('no other targets have cases of errors', () => {
  expect(new Set(errors.map(({ target }) => target.id))).toEqual(new Set(trying));
});

test.each(trying)('in %s each operation has a case for each error that it is tried with', (id) => {
  const byOperation = groupBy(
    errors.filter(({ target }) => target.id === id),
    ({ example }) => example.operation,
  );
  expect(Object.keys(byOperation).toSorted()).toEqual(operations.toSorted());
  for (const [operation, jobs] of Object.entries(byOperation)) {
    const bytes = [...new Set(jobs.map(({ sha256 }) => sha256))];
    for (const text of bytes) {
      const cases = jobs.filter(({ sha256 }) => sha256 === text).map(caseOf);
      expect(cases, operation).toEqual(errorsToTry(operation).map((error) => `error: ${error}`));
    }
  }
});

test('an example that catches an error has a case for each error of its operation in every target', () => {
  const catching = examples.filter(({ catches }) => catches !== undefined);
  for (const example of catching) {
    for (const target of targets) {
      const own = planned.filter((job) => job.example === example && job.target.id === target.id);
      expect(new Set(own.map(caseOf))).toEqual(
        new Set(errorsToTry(example.operation).map((error) => `error: ${error}`)),
      );
    }
  }
  expect(catching).not.toEqual([]);
});

test('each error that is common to all operations is tried with some', () => {
  expect(new Set(operations.flatMap(errorsToTry))).toEqual(
    new Set([...errors.map(({ failure }) => failure?.error), ...COMMON_ERRORS]),
  );
});
