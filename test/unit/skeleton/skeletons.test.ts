import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { kebabCase } from 'es-toolkit';
import { describe, expect, test } from 'vitest';
import { findOperation, membersOf, serviceModel } from '../../../src/api/service-model.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { vocabulary } from '../../../src/chapter/vocabulary.ts';
import { KmsExamplesError } from '../../../src/errors.ts';
import { checkExample } from '../../../src/model/check.ts';
import { examplesOf, type Example } from '../../../src/model/example.ts';
import { repositoryPath } from '../../../src/repository.ts';
import { addExample } from '../../../src/skeleton/declaration.ts';
import { exampleSkeleton } from '../../../src/skeleton/example.ts';
import { SourceFile } from '../../../src/skeleton/source-file.ts';
import { withClone } from '../../clone.ts';
import { start } from '../../command.ts';

const operations = Object.keys(serviceModel.operations);

const [page] = pages.filter((one) => one.sections.length > 0);
const path = `src/chapter/pages/${page!.id}.ts`;

test.each(operations)('The skeleton of %s loads, in a world that has what its input names', (operation) => {
  const example = exampleSkeleton({ operation, id: 'trial' }, vocabulary);
  expect(() => {
    checkExample(example);
  }).not.toThrow();
});

test.each(operations)('The skeleton of %s with all members keeps the constraints of the KMS API', (operation) => {
  const members = Object.keys(membersOf(findOperation(operation)?.input));
  const example = exampleSkeleton({ operation, id: 'trial', members }, vocabulary);
  expect(Object.keys(example.input)).toEqual(members);
  expect(partAtFault(example)).not.toMatch(/^example trial, (?:input|result)\.\w+(?:\.|$)/u);
});

test('The skeletons of all operations compile in one file, and all languages render them', async () => {
  await withClone(async (clone) => {
    const file = join(clone, path);
    const known = pages.flatMap(examplesOf).map(({ id }) => id);
    for (const operation of operations) {
      for (const members of [[], Object.keys(membersOf(findOperation(operation)?.input))]) {
        const id = [`new`, kebabCase(operation), String(members.length)].join('-');
        expect(known).not.toContain(id);
        const source = new SourceFile(path, readFileSync(file, 'utf8'));
        addExample(source, page!.id, exampleSkeleton({ operation, id, members }, vocabulary), vocabulary);
        writeFileSync(file, source.text);
      }
    }
    expect(await typeErrors(clone)).toBe('');
  });
});

describe('A page with its own ways', () => {
  test('x', () => {});
});

/** Which part of an example is at fault first. */
function partAtFault(example: Example): string {
  try {
    checkExample(example);
    return '';
  } catch (error) {
    return error instanceof KmsExamplesError ? (error.details.where ?? '') : String(error);
  }
}

/** What the compiler finds in the sources of a clone. */
async function typeErrors(clone: string): Promise<string> {
  const config = { extends: repositoryPath('tsconfig.json'), include: [join(clone, 'src')] };
  writeFileSync(join(clone, 'tsconfig.json'), JSON.stringify(config));
  const { stdout } = await execa('npx', ['tsc', '--noEmit', '-p', clone], { cwd: repositoryPath(), reject: false });
  return stdout;
}
