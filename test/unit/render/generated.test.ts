import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages } from '../../../src/chapter/chapter.ts';
import { GENERATED, MANIFEST, manifestSchema, markProven } from '../../../src/render/manifest.ts';
import { sha256 } from '../../../src/sha256.ts';
import { assigned } from '../../../harness/mutate/specimen.ts';
import { EVIDENCE } from '../../../harness/evidence/evidence.ts';
import { VERIFICATION_RECORD } from '../../../harness/record/record.ts';
import { renderGenerated } from '../../../src/render/generated.ts';
import { word } from '../../../src/languages/shared/edit.ts';
import { inputsOf } from '../../../src/languages/shared/input.ts';
import type { Target } from '../../../src/languages/target.ts';
import { lockedSdk } from '../../../src/languages/sdk.ts';
import { targets } from '../../../src/languages/targets.ts';
import { examplesOf, type Page } from '../../../src/model/example.ts';

const files = await renderGenerated(pages);
const { snippets, pages: manifestPages } = manifestSchema.parse(JSON.parse(text(MANIFEST)));
const paths = [...files.keys()].sort();

test('The same input gives the same bytes', async () => {
  expect(await renderGenerated(pages)).toEqual(files);
});

test('The committed files are the rendered ones, no more and no less', () => {
  const committed = readdirSync(GENERATED, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(GENERATED.length + 1));
  expect(committed.filter((path) => !path.startsWith(`${EVIDENCE}/`)).sort()).toEqual(
    [...paths, VERIFICATION_RECORD].sort(),
  );
});

test.each(paths)('generated/%s is what is rendered', (path) => {
  const committed = readFileSync(join(GENERATED, path), 'utf8');
  // What is proven is told by the record, not by what is rendered.
  expect(path === MANIFEST ? markProven(committed, () => false) : committed).toBe(text(path));
});

test.each(paths)('%s is text with line feeds, one at its end, and none of what editors strip', (path) => {
  expect(text(path)).toMatch(/^[^\r\t]*\S\n$/u);
  expect(text(path)).not.toMatch(/[ ]$/mu);
});

describe('The manifest', () => {
  test('lists every snippet and its complete program with the digest of its bytes', () => {
    const listed = snippets.flatMap(({ complete, ...snippet }) => [snippet, complete]);
    expect(listed.map(({ path }) => path).sort()).toEqual(paths.filter((path) => /\/.*\//u.test(path)));
    for (const { path, sha256: digest } of listed) expect(sha256(text(path))).toBe(digest);
  });

  test('leads to each snippet on its page', () => {
    for (const { edition, page, anchor, title, operation, example, target, language } of snippets) {
      const declared = pages.flatMap(examplesOf).find(({ id }) => id === example)!;
      expect(title).toBe(declared.title);
      expect(operation).toBe(declared.shows === 'client' ? null : declared.operation);
      expect(language).toBe(targets.find(({ id }) => id === target)?.title);
      const published = text(`${edition}/${page}.md`);
      const heading = published.indexOf(`<a name="${anchor}"></a>`);
      expect(heading).toBeGreaterThanOrEqual(0);
      const next = published.indexOf('<a name="', heading + 1);
      const section = published.slice(heading, anchor === ofPage(page).anchor || next < 0 ? undefined : next);
      expect(section).toContain(text(`${edition}/${page}/${example}.${extensionOf(target)}`));
    }
    expect(manifestPages.map(({ title, anchor }) => [title, anchor])).toEqual(
      manifestPages.map(({ page }) => [ofPage(page).title, ofPage(page).anchor]),
    );
  });

  test('calls nothing proven that is only rendered', () => {
    expect(snippets.filter(({ proven }) => proven)).toEqual([]);
  });

  test('names the SDK of each target, in the version that its lock file has', () => {
    for (const { target, sdk } of snippets) expect(sdk).toEqual(lockedSdk(targets.find(({ id }) => id === target)!));
  });
});

describe.each(snippets)('$path', ({ edition, page, example, target, path }) => {
  test('stands in its page unchanged, in a tab of its language', () => {
    const published = text(`${edition}/${page}.md`);
    expect(published).toContain(`\n\`\`\`\n${text(path)}\`\`\`\n`);
  });

  test('shows the inputs in the order of their declaration', () => {
    const declared = pages.flatMap(examplesOf).find(({ id }) => id === example)!;
    const shown: Target = targets.find(({ id }) => id === target)!;
    const { variable, dialect } = shown;
    const inputs = declared.shows === 'client' ? [] : inputsOf(declared, shown);
    const positions = inputs.map((input) =>
      text(path).search(word(assigned(dialect, variable(input).name, '').trimEnd())),
    );
    expect(positions).not.toContain(-1);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });
});

function ofPage(id: string): Page {
  return pages.find((page) => page.id === id)!;
}

function extensionOf(id: string): string {
  return targets.find((target) => target.id === id)!.extension;
}

function text(path: string): string {
  return files.get(path)!;
}
