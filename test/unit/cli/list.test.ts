import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { serviceModel } from '../../../src/api/service-model.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { editions, targetsShowing } from '../../../src/languages/targets.ts';
import { examplesOf } from '../../../src/model/example.ts';
import { withClone } from '../../clone.ts';
import { start } from '../../command.ts';

const listedSchema = z.object({
  pages: z.array(
    z.object({
      edition: z.string(),
      page: z.string(),
      examples: z.array(z.object({ id: z.string(), snippets: z.record(z.string(), z.string()) })),
    }),
  ),
  operations: z.record(z.string(), z.array(z.string())),
});

test('coverage shows examples by targets and operations by languages, and what is not documented yet', async () => {
  const { exitCode, stdout } = await start(['list', '--coverage']).ended;

  expect(exitCode).toBe(0);
  for (const edition of editions) {
    for (const page of pages.filter((one) => examplesOf(one).length > 0)) {
      const shown = examplesOf(page).flatMap((example) => targetsShowing(edition, example)).length;
      expect(stdout).toContain(`${edition}/${page.id}: ${String(shown)} of ${String(shown)} snippets proven`);
    }
  }
  const documented = new Set(
    pages.flatMap(examplesOf).flatMap(({ shows, operation }) => (shows === undefined ? [operation] : [])),
  ).size;
  const all = Object.keys(serviceModel.operations).length;
  expect(stdout).toContain(`operations: ${String(documented)} of ${String(all)} documented`);
  expect(stdout).toMatch(/^not documented yet: .*\bGenerateDataKeyPair\b/mu);
});

test('a snippet whose bytes are not on record is published, not proven', async () => {
  await withClone(async (clone) => {
    appendFileSync(join(clone, 'generated/current/keys/list-keys.py'), '# edited\n');
    const json = join(clone, 'listed.json');
    await start(['list', '--coverage', '--json', json], { cwd: clone }).ended;

    const { pages, operations } = listedSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
    const [listKeys] = pages
      .filter(({ edition, page }) => edition === 'current' && page === 'keys')
      .flatMap(({ examples }) => examples.filter(({ id }) => id === 'list-keys'));
    expect(listKeys?.snippets).toMatchObject({ python: 'published', ruby: 'proven' });
    expect(Object.keys(operations)).toEqual(Object.keys(serviceModel.operations));
    expect(operations.GenerateRandom).toEqual([]);
    expect(operations.Encrypt).toContain('java-classic');
  });
});
