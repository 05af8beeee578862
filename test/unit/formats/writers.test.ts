import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFolder } from '../../../cli/folder.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { awsCodeLibrary } from '../../../src/formats/aws-code-library.ts';
import { writers } from '../../../src/formats/formats.ts';
import { editions, targetsOf } from '../../../src/languages/targets.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { publishedChapter, writeChapter } from '../../../src/render/chapter.ts';
import { GENERATED, snippetPath } from '../../../src/render/manifest.ts';
import { findingsIn, matched } from '../audit/audited.ts';

const generated = readFolder(GENERATED);

/** The formats that `audit` reads. */
const READ = [
  'guide',
  'mkdocs',
  'docusaurus',
  'sphinx-myst',
  'sphinx-rst',
  'vitepress',
  'starlight',
  'asciidoc',
  'github',
];

const PUBLISHED = editions.flatMap((edition) => writers.map((writer) => ({ edition, id: writer.id, writer })));

/** Those that have pages: the library's own tools make them of its metadata. */
const WITH_PAGES = PUBLISHED.filter(({ id }) => id !== 'aws-code-library');

describe.each(WITH_PAGES)('$id, $edition', ({ edition, id, writer }) => {
  const [inline, included] = [false, true].map((includes) =>
    writeChapter(publishedChapter({ pages, edition, generated, includes }), writer),
  );
  const texts = [...inline!].filter(([path]) => /\.(?:mdx?|rst|adoc)$/u.test(path));

  test('has a file for each page, and all published code', () => {
    expect(texts.length).toBeGreaterThanOrEqual(pages.length);
    const published = [...generated].filter(([path]) => path.startsWith(`${edition}/`) && !path.endsWith('.md'));
    for (const [path, text] of published) {
      expect(
        [...inline!].filter(([one, other]) => `/${one}`.endsWith(path.slice(edition.length)) && other === text),
      ).toHaveLength(1);
    }
  });

  test('has the bytes of every snippet in a page, or the file that has them', () => {
    const all = texts.map(([, text]) => text.replaceAll(/^ +/gmu, '')).join('\n');
    const including = [...included!]
      .filter(([path]) => texts.some(([one]) => one === path))
      .map(([, text]) => text)
      .join('\n');
    for (const page of pages) {
      for (const example of examplesOf(page)) {
        for (const target of targetsOf(edition)) {
          const path = snippetPath(edition, page, example, target);
          expect(all).toContain(generated.get(path)!.replaceAll(/^ +/gmu, ''));
          if (!['guide', 'github'].includes(id)) expect(including).toContain(path.slice(edition.length + 1));
        }
      }
    }
  });

  test('has the facts of its operation under the tabs of each call, and of no client', () => {
    for (const page of pages) {
      const [, text] = texts.find(([path]) =>
        new RegExp(`\\b${fileOf(page.id, id)}\\.(?:mdx?|rst|adoc)$`, 'u').test(path),
      )!;
      const calls = examplesOf(page).filter(({ shows }) => shows !== 'client');
      expect(text.match(/Cross\\?-account use/gu) ?? []).toHaveLength(calls.length);
      const told = Array.from(text.matchAll(/API_(\w+)\.html#API_\1_Errors/gu), ([, operation]) => operation);
      expect(told).toEqual(calls.map(({ operation }) => operation));
    }
  });

  test.skipIf(!READ.includes(id))('is read by the audit, which finds nothing', async () => {
    const shown = pages.filter((page) => examplesOf(page).length > 0);
    for (const page of shown) {
      const [path, text] = texts.find(([one]) => new RegExp(`\\b${page.id}\\.`, 'u').test(one))!;
      expect((await matched(text, edition, path)).groups.map(({ example }) => example?.id)).toEqual(
        examplesOf(page).map((one) => one.id),
      );
      expect(await findingsIn(text, edition, path)).toEqual([]);
    }
  });

  test.skipIf(!READ.includes(id))('has the audit find what is planted in a tab', async () => {
    const [path, text] = texts.find(([one]) => /\baliases\./u.test(one))!;
    const asking = /^ *# Replace the following example key ARN .*\n/mu;
    expect(text).toMatch(asking);
    expect(
      (await findingsIn(text.replace(asking, ''), edition, path)).map(({ code, language }) => [code, language]),
    ).toEqual([['placeholder-uncommented', 'Python']]);
  });
});

/** What the file of a page is called in a format. */
function fileOf(page: string, format: string): string {
  if (page !== pages[0]!.id || format === 'guide') return page;
  return format === 'github' ? 'README' : 'index';
}

/** What the library's own validator asks for, as far as it says so in words: config/example_schema.yaml. */
const metadataSchema = z.record(
  z.string().regex(/^kms_[A-Z]\w+$/u),
  z.strictObject({
    languages: z.partialRecord(
      z.enum(['Java', '.NET', 'Python', 'Ruby', 'PHP', 'JavaScript', 'PowerShell', 'Bash']),
      z.strictObject({
        versions: z.tuple([
          z.strictObject({
            sdk_version: z.int(),
            github: z.string(),
            excerpts: z
              .array(
                z.strictObject({
                  description: z
                    .string()
                    .includes('. Cross-account use: ')
                    .regex(/^(?:[^&<]|&(?:AWS|KMS|amp|lt|gt);)+\.$/u)
                    .refine((text) => !/(?<!&)AWS/u.test(text)),
                  genai: z.literal('none'),
                  snippet_files: z.tuple([z.string()]),
                }),
              )
              .min(1),
          }),
        ]),
      }),
    ),
    services: z.strictObject({ kms: z.record(z.string(), z.strictObject({})) }),
  }),
);

test.each(editions)('the metadata of the AWS code example library name each snippet of a call once, %s', (edition) => {
  const chapter = publishedChapter({ pages, edition, generated, includes: false });
  const files = writeChapter(chapter, awsCodeLibrary);
  const metadata = metadataSchema.parse(parse(files.get('.doc_gen/metadata/kms_metadata.yaml')!));
  const named = Object.entries(metadata).flatMap(([key, { languages, services }]) => {
    expect(Object.keys(services.kms)).toEqual([key.slice('kms_'.length)]);
    return Object.values(languages).flatMap(({ versions: [{ github, excerpts }] }) => {
      expect([...files.keys()].some((path) => path.startsWith(`${github}/`))).toBe(true);
      return excerpts.map(({ snippet_files: [path] }) => files.get(path));
    });
  });
  const called = pages.flatMap((page) =>
    examplesOf(page)
      .filter(({ shows }) => shows !== 'client')
      .flatMap((example) =>
        targetsOf(edition).map((target) => generated.get(snippetPath(edition, page, example, target))),
      ),
  );
  expect(named.toSorted()).toEqual(called.toSorted());
});
