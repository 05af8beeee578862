import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changesBetween } from '../../../src/changes/changes.ts';
import { changesMarkdown, type Proofs } from '../../../src/changes/markdown.ts';
import { publicationOf } from '../../../src/changes/published.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { lockedSdk } from '../../../src/languages/sdk.ts';
import { ruby } from '../../../src/languages/ruby/ruby.ts';
import { editions, targetsOf } from '../../../src/languages/targets.ts';
import { examplesOf, type Example, type Page } from '../../../src/model/example.ts';
import { FormattedTexts } from '../../../src/render/formatted.ts';
import { renderGenerated } from '../../../src/render/generated.ts';
import { MANIFEST, manifestSchema } from '../../../src/render/manifest.ts';
import { templateFolders, Templates } from '../../../src/render/templates.ts';
import { repositoryPath } from '../../../src/repository.ts';

type Files = ReadonlyMap<string, string>;

const formatted = new FormattedTexts();
const before: Files = await renderGenerated(pages, { formatted });
const ALL_PROVEN: Proofs = { stale: [], missing: [] };

/** The example that is changed, on its page. */
const page = pages.find(({ sections }) => sections.length > 1)!;
const [, section] = page.sections;
const [example] = section!.examples;
const NAMED = `(\`${example!.id}\`, page \`${page.id}\`)`;

/** In how many targets it is shown, and in how many manners of theirs. */
const manners = new Set(editions.flatMap((edition) => targetsOf(edition)));
const shownIn = manners.size;
const shownInTargets = new Set(Array.from(manners, ({ id }) => id)).size;

/** The chapter with another example in place of one. */
function withExample(...others: readonly Example[]): Page[] {
  const replaced = (examples: readonly Example[]): Example[] =>
    examples.flatMap((one) => (one === example ? others : [one]));
  const sections = page.sections.map((one) => ({ ...one, examples: replaced(one.examples) }));
  return pages.map((one) => (one === page ? { ...one, sections } : one));
}

function rendered(changed: readonly Page[], templatesOf = templateFolders()): Promise<Files> {
  return renderGenerated(changed, { formatted, templatesOf });
}

/** The templates with another comment over the snippets of Ruby. */
function withOtherComments(): (folder: string) => Templates {
  const others = templateFolders();
  return (folder) => {
    if (folder !== ruby.id) return others(folder);
    return new Templates(folder, (path) =>
      readFileSync(repositoryPath('templates', path), 'utf8').replace('# {{title}}', '# Example: {{title}}'),
    );
  };
}

function told(after: Files, { from = before, proofs = ALL_PROVEN } = {}): string {
  const paragraphs = changesMarkdown(changesBetween(publicationOf(from), publicationOf(after)), proofs, 'v1');
  return `${paragraphs.join('\n\n')}\n`;
}

/** The parts of a section, by its title. */
function partsOf(markdown: string, title: string): string[] {
  const text = markdown.split(/^(?=## )/mu).find((part) => part.startsWith(`## ${title}\n`)) ?? '';
  return text.split(/^(?=### )/mu).slice(1);
}

function sectionsOf(markdown: string): string[] {
  return markdown.match(/^## .*$/gmu) ?? [];
}

/** The languages that lines of that beginning list. */
function languagesIn(text: string, beginning: string): string[] {
  return Array.from(text.matchAll(new RegExp(`^${beginning}: (.+)$`, 'gmu')), ([, names = '']) =>
    names.split(/, (?!classic|current)/u),
  ).flat();
}

test('Where nothing has changed, that is told', () => {
  expect(told(before)).toBe('Nothing that a reader sees has changed since v1.\n');
});

test('A title and a value that have changed are shown in one language, and the others have the same', async () => {
  const changes = told(await rendered(withExample({ ...example!, title: 'Do it otherwise' })));

  expect(sectionsOf(changes)).toEqual(['## Changed examples']);
  const [part = '', ...others] = partsOf(changes, 'Changed examples');
  expect(others).toEqual([]);
  expect(part).toContain(`### Do it otherwise ${NAMED}\n`);
  expect(part.match(/^-.*$/gmu)).toEqual([expect.stringContaining(example!.title)]);
  expect(part.match(/^\+.*$/gmu)).toEqual([expect.stringContaining('Do it otherwise')]);
  expect(languagesIn(part, 'The same in')).toHaveLength(shownIn - 1);
});

test('A template of one language shows once what it changes in all examples, and nothing of the others', async () => {
  const changes = told(await rendered(pages, withOtherComments()));

  expect(changes.match(/^```diff$/gmu)).toHaveLength(1);
  expect(changes).toMatch(/^Ruby \(current\):$/mu);
  expect(languagesIn(changes, 'The same in')).toEqual(['Ruby (classic)']);
  const [, count] = /^The same in (\d+) other examples: /mu.exec(changes) ?? [];
  const clients = pages.flatMap(examplesOf).filter(({ shows }) => shows === 'client');
  expect(Number(count)).toBeGreaterThanOrEqual(pages.flatMap(examplesOf).length - clients.length - 1);
});

test('A language that has changed in its own way besides is shown in full', async () => {
  const changed = withExample({ ...example!, title: 'Do it otherwise' });
  const changes = told(await rendered(changed, withOtherComments()));

  const [part = ''] = partsOf(changes, 'Changed examples').filter((one) => one.includes(NAMED));
  expect(part.match(/^```diff$/gmu)).toHaveLength(2);
  expect(part).toMatch(/^Ruby \(current\):$/mu);
  expect(languagesIn(part, 'The same in')).toHaveLength(shownIn - 2);
});

test('An example under a new name, or on another page, is told as that', async () => {
  const renamed = told(await rendered(withExample({ ...example!, id: 'renamed' })));
  expect(renamed).toContain(`It was called \`${example!.id}\`.`);
  expect(sectionsOf(renamed)).not.toContain('## New examples');

  const other = pages.find((one) => one !== page && examplesOf(one).length > 0)!;
  const moved = withExample().map((one) =>
    one.id === other.id ? { ...one, examples: [...(one.examples ?? []), example!] } : one,
  );
  expect(told(await rendered(moved))).toContain(`It stood on the page \`${page.id}\`.`);
});

test('An example that is new is shown in one language, and one that is gone is named', async () => {
  const without = await rendered(withExample());
  const added = told(before, { from: without });
  expect(sectionsOf(added)).toEqual(['## New examples', '## Pages']);
  const [part = ''] = partsOf(added, 'New examples');
  expect(part).toContain(`### ${example!.title} ${NAMED}\n`);
  expect(part.match(/^```$/gmu)).toHaveLength(2);
  expect(languagesIn(part, 'Also in')).toHaveLength(shownInTargets - 1);

  expect(told(without)).toContain(`## Examples that are gone\n\n- ${example!.title} ${NAMED}`);
});

test('Prose that has changed is told once for all editions, without the snippets', async () => {
  const changes = told(await rendered(withExample({ ...example!, prose: ['Now in other words.', ...example!.prose] })));

  expect(sectionsOf(changes)).toEqual(['## Pages']);
  expect(changes).toContain(`\n${page.id}:\n`);
  expect(changes.match(/^\+.*\S.*$/gmu)).toEqual(['+Now in other words.']);
});

test('Pages that are new, gone or renamed are told', async () => {
  const renamed = pages.map((one) => (one === page ? { ...one, id: 'renamed' } : one));
  expect(told(await rendered(renamed))).toContain(`- \`${page.id}\` is \`renamed\` now`);
  const without = await rendered(pages.filter((one) => one !== page));
  expect(told(without)).toContain(`- \`${page.id}\` is gone`);
  expect(told(before, { from: without })).toContain(`- \`${page.id}\` is new`);
});

test('What has changed in a tab beside its snippet is told with its language', () => {
  const after = [...before].map(([path, text]): [string, string] => [
    path,
    path.endsWith('.md') ? text.replaceAll('AWS SDK for Ruby API Reference', 'Reference of Ruby') : text,
  ]);
  const changes = told(new Map(after));
  expect(sectionsOf(changes)).toEqual(['## Texts in tabs']);
  const places = changes.match(/^.*:$/gmu) ?? [];
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(place).toMatch(/, Ruby:$/u);
});

test('What has changed in complete programs around their snippets is told once, with the languages', async () => {
  const others = templateFolders();
  const templatesOf = (folder: string): Templates =>
    folder !== ruby.id
      ? others(folder)
      : new Templates(folder, (path) =>
          readFileSync(repositoryPath('templates', path), 'utf8').replace('# {{command}}', '# Run: {{command}}'),
        );
  const changes = told(await rendered(pages, templatesOf));
  expect(sectionsOf(changes)).toEqual(['## Complete programs']);
  expect(changes).toContain('+# Run: ruby ');
  const places = changes.match(/^\w.*:$/gmu) ?? [];
  expect(new Set(places)).toEqual(new Set(['Ruby:']));
});

test('A change of a snippet is not told again of its complete program, nor where this lies', async () => {
  const changes = told(await rendered(pages, withOtherComments()));
  expect(sectionsOf(changes)).not.toContain('## Complete programs');
  const moved = pages.map((one) => (one === page ? { ...one, id: 'renamed' } : one));
  expect(sectionsOf(told(await rendered(moved)))).not.toContain('## Texts in tabs');
});

test('A language that an edition shows no more, or whose SDK has another version, is told', () => {
  const manifest = before.get(MANIFEST)!;
  const { name, version } = lockedSdk(ruby);
  const renewed = manifest.replaceAll(
    `"name": "${name}",\n        "version": "${version}"`,
    `"name": "${name}",\n        "version": "999.0"`,
  );
  expect(told(new Map([...before, [MANIFEST, renewed]]))).toContain(
    `## SDKs\n\n- ${name} ${version} → ${name} 999.0\n`,
  );
  const others = manifest.replaceAll(/ {4}\{\n(?: {6}.*\n)*? {6}"target": "ruby"[^]*?\n {4}\},\n/gu, (found) =>
    found.includes('"edition": "classic"') ? '' : found,
  );
  expect(languagesIn(told(new Map([...before, [MANIFEST, others]])), 'Gone in')).toContain('Ruby (classic)');
});

test('A manifest of the first form, which had no titles and no pages, is read as far as it goes', () => {
  const { snippets } = manifestSchema.parse(JSON.parse(before.get(MANIFEST)!));
  const first = snippets.map(({ edition, page: of, example: id, target, path, sdk }) => ({
    edition,
    page: of,
    example: id,
    target,
    path,
    sdk,
  }));
  const from = new Map([...before, [MANIFEST, JSON.stringify({ snippets: first })]]);
  expect(sectionsOf(told(before, { from }))).toEqual(['## Pages']);
});

test('Proofs that went stale are told apart from those that there never were', () => {
  const changes = told(before, { proofs: { stale: ['judge.ts has changed (2 runs)'], missing: ['new (1 run)'] } });
  expect(changes).toContain('## Proofs that went stale\n\n- judge.ts has changed (2 runs)\n');
  expect(changes).toContain('## Not proven yet\n\n- new (1 run)\n');
});
