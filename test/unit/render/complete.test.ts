import { expect, test } from 'vitest';
import { pages } from '../../../src/chapter/chapter.ts';
import type { Target } from '../../../src/languages/target.ts';
import { editions, targets, targetsOf } from '../../../src/languages/targets.ts';
import { isOfModel, typesIn } from '../../../src/languages/shared/types-in.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { clientAndCall } from '../../../src/render/client.ts';
import { completePath, programName, readSnippet, snippetPath } from '../../../src/render/manifest.ts';
import { templateFolders } from '../../../src/render/templates.ts';

const templatesOf = templateFolders();

const programs = editions.flatMap((edition) =>
  pages.flatMap((page) =>
    examplesOf(page).flatMap((example) =>
      targetsOf(edition).map((target) => ({
        edition,
        page,
        example,
        target,
        path: completePath(edition, page, example, target),
        text: readSnippet(completePath(edition, page, example, target)),
      })),
    ),
  ),
);

/** Without their own ids, which tell them apart. */
const everyTarget: readonly Target[] = targets;

test('Each holds the bytes of its snippet, and of the client', () => {
  for (const { edition, page, example, target, text, path } of programs) {
    const snippet = readSnippet(snippetPath(edition, page, example, target));
    expect(text, path).toContain(snippet);
    const templates = templatesOf(target.id);
    const { client, call } = clientAndCall(example, snippet, { pages, edition, target, templates, read: readSnippet });
    expect(text, path).toContain(client);
    expect(text, path).toContain(call);
    expect([client, call]).toContain(snippet);
    // What tries a client has the title of the example that shows the same call.
    if (example.shows === 'client') {
      const shown = pages.flatMap(examplesOf).find((one) => one !== example && one.operation === example.operation)!;
      expect([call.includes(shown.title), call.includes(example.title)]).toEqual([true, false]);
    }
  }
});

test('Its first comment is the command that runs it', () => {
  for (const { example, target, text, path } of programs) {
    const lines = text.split('\n');
    const first = lines.map((line) => target.dialect.commented.exec(line)?.[1]).find((found) => found !== undefined);
    expect(first, path).toBe(target.complete.command(programName(example, target)));
    expect(first).toContain(path.split('/').at(-1)!.replace(/\.cs$/u, ''));
  }
});

test('Its name is its own among those of an edition and a language, since one project builds them', () => {
  const names = programs.map(
    ({ edition, example, target }) => `${edition} ${target.id} ${programName(example, target)}`,
  );
  expect(new Set(names).size).toBe(names.length);
});

test.each(['java', 'java-classic'])('A program of %s imports each class that it uses, and no other', (id) => {
  const ofTarget = programs.filter(({ target }) => target.id === id);
  expect(ofTarget).not.toEqual([]);
  for (const { text, path, target, example } of ofTarget) {
    const imported = Array.from(text.matchAll(/^import .*\.(\w+);$/gmu), ([, name]) => name!);
    const body = text.replaceAll(/^import .*\n/gmu, '');
    const used = [...typesIn(body)].filter((name) => name !== programName(example, target));
    expect(
      imported.filter((name) => !used.includes(name)),
      path,
    ).toEqual([]);
    // What is neither imported nor in java.lang would not compile, which the proof shows; nothing is imported twice.
    expect(imported).toEqual([...new Set(imported)]);
    expect(
      used.filter((name) => isOfModel(name) && !imported.includes(name)),
      path,
    ).toEqual([]);
  }
});

test('Names in comments and texts are no classes', () => {
  expect([
    ...typesIn('// Replace the Region\nString text = "a List of \\"Map\\"";\nFoo.Bar x = """\nGrant\n""";'),
  ]).toEqual(['String', 'Foo']);
});

test('A project file has the version of the SDK that is locked', () => {
  for (const target of everyTarget) {
    const { project } = target.complete;
    if (project === undefined) continue;
    for (const edition of target.editions)
      expect(readSnippet(`${edition}/${project}`)).toMatch(/Version="\d+\.\d+\.\d+/u);
  }
});
