import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../../src/chapter/vocabulary.ts';
import { KmsExamplesError } from '../../../src/errors.ts';
import { addExample } from '../../../src/skeleton/declaration.ts';
import { exampleSkeleton } from '../../../src/skeleton/example.ts';
import { leadTo, listPage } from '../../../src/skeleton/page.ts';
import { SourceFile } from '../../../src/skeleton/source-file.ts';

const PATH = 'src/chapter/pages/own.ts';

const PAGE = `import type { Page } from '../../model/example.ts';
import { oneKey } from '../worlds.ts';

const known = defineExample({ operation: 'EnableKey' }); // Stays on its line.

// The page.
export const own: Page = { id: 'own', sections: [{ anchor: 'known', examples: [known] }] };
`;

const example = exampleSkeleton({ operation: 'DescribeKey', id: 'describe-it' }, vocabulary);

describe('An example that is added to a file', () => {
  test('leaves all that is there, and stands before the page and its comment', () => {
    const text = added(PAGE);
    expect(text).toContain("import { defineExample, type Page } from '../../model/example.ts';");
    expect(text).toContain("import { oneKey, date, keyMaterialId } from '../worlds.ts';\nimport {");
    expect(text).toMatch(
      /Stays on its line\.\n\nconst describeIt = [\s\S]*\}\);\n\n\/\/ The page\.\nexport const own/u,
    );
    expect(text).toContain("examples: [known] }, { anchor: 'describe-it'");
  });

  test('imports no name twice', () => {
    expect(added(PAGE).match(/\boneKey\b/gu)).toHaveLength(2);
  });

  test('stands in the section that has an example of the same operation', () => {
    const text = added(PAGE.replace('EnableKey', 'DescribeKey'));
    expect(text).toContain("{ anchor: 'known', examples: [known, describeIt] }");
  });

  test.each([
    ['the first section', PAGE.replace(/sections: .*\]/u, 'sections: []'), "sections: [{ anchor: 'describe-it'"],
    ['one after a trailing comma', PAGE.replace('] }] };', '] },] };'), "examples: [known] }, { anchor: 'describe-it'"],
  ])('can be %s', (_name, text, expected) => {
    expect(added(text)).toContain(expected);
  });

  test.each([
    ['the page in another form', PAGE.replace('{ id:', 'pageOf({ id:').replace('};', '});'), 'no-place', 'by hand'],
    ['no list of sections', PAGE.replace(/sections: .*\]/u, 'sections'), 'no-place', 'by hand'],
    ['what is no TypeScript', `${PAGE}const = 1;`, 'no-place', 'correct the line'],
    ['its name for something else', `${PAGE}function describeIt() {}\n`, 'name-taken', 'another id'],
    ['its own meaning for a word', `${PAGE}const noSuchKey = 1;\n`, 'name-taken', 'rename'],
    ['another module with a word', `import { exampleKey } from './own.ts';\n${PAGE}`, 'name-taken', 'rename'],
  ])('is refused by a file that has %s', (_name, text, code, remedy) => {
    const error = refusal(() => added(text));
    expect(error.code).toBe(code);
    expect(error.details.where).toContain(PATH);
    expect(error.details.remedy).toContain(remedy);
  });

  test.each(['delete', 'one-key'])('is refused with the id %s, which can be no variable there', (id) => {
    const other = exampleSkeleton({ operation: 'DescribeKey', id }, vocabulary);
    const file = new SourceFile(PATH, PAGE);
    expect(refusal(() => addExample(file, 'own', other, vocabulary)).code).toBe('name-taken');
  });
});

test('A page that is added is imported and named last; a chapter in another form is refused', () => {
  const chapter = new SourceFile(
    'src/chapter/chapter.ts',
    "import { a } from './a.ts';\n\nexport const pages = checked([a]);\n",
  );
  listPage(chapter, 'my-page');
  expect(chapter.text).toBe(
    "import { a } from './a.ts';\nimport { myPage } from './pages/my-page.ts';\n\nexport const pages = checked([a, myPage]);\n",
  );
  const other = new SourceFile('src/chapter/chapter.ts', 'export const pages = allPages();\n');
  expect(refusal(() => listPage(other, 'my-page')).details.remedy).toContain('import myPage from ./pages/my-page.ts');
  expect(refusal(() => leadTo(new SourceFile(PATH, PAGE), 'own', 'my-page')).details.where).toBe(PATH);
});

function added(text: string): string {
  const file = new SourceFile(PATH, text);
  addExample(file, 'own', example, vocabulary);
  return file.text;
}

function refusal(attempt: () => unknown): KmsExamplesError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof KmsExamplesError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
