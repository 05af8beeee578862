import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listSchema } from '../../cli/list.ts';
import { LACKING_OPERATIONS } from '../../harness/emulator/moto/lacking.ts';
import { serviceModel } from '../../src/api/service-model.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { editions, targetsOf } from '../../src/languages/targets.ts';
import { examplesOf } from '../../src/model/example.ts';
import { snippetPath } from '../../src/render/manifest.ts';
import { withClone } from '../clone.ts';
import { start } from '../command.ts';
import { putAllOnRecord } from '../recorded.ts';

const examples = pages.flatMap(examplesOf).filter(({ shows }) => shows === undefined);
const documented = new Set(examples.map(({ operation }): string => operation));
const operations = Object.keys(serviceModel.operations);
const open = operations.filter((operation) => !documented.has(operation));

test('coverage shows examples by targets and operations by languages, and what is not documented yet', async () => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    const { exitCode, stdout } = await start(['list', '--coverage'], { cwd: clone }).ended;

    expect(exitCode).toBe(0);
    for (const edition of editions) {
      for (const page of pages.filter((one) => examplesOf(one).length > 0)) {
        const shown = examplesOf(page).length * targetsOf(edition).length;
        expect(stdout).toContain(`${edition}/${page.id}: ${String(shown)} of ${String(shown)} snippets proven`);
      }
    }
    expect(stdout).toContain(`operations: ${String(documented.size)} of ${String(operations.length)} documented`);
    expect(stdout.split('\n')).toContain(`not documented yet: ${open.join(', ')}`);
    expect(stdout.split('\n')).toContain(`not in the emulator: ${LACKING_OPERATIONS.join(', ')}`);
  });
});

test('a snippet whose bytes are not on record is published, not proven', async () => {
  await withClone(async (clone) => {
    await putAllOnRecord(clone);
    const page = pages.find(({ sections }) => sections.length > 0)!;
    const example = examplesOf(page).find(({ shows }) => shows === undefined)!;
    const [edition] = editions;
    const [edited, intact] = targetsOf(edition);
    appendFileSync(join(clone, 'generated', snippetPath(edition, page, example, edited!)), '\n');
    const json = join(clone, 'listed.json');
    await start(['list', '--coverage', '--json', json], { cwd: clone }).ended;

    const listed = listSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
    const { snippets } = listed.pages
      .filter((one) => one.edition === edition && one.page === page.id)
      .flatMap((one) => one.examples)
      .find(({ id }) => id === example.id)!;
    expect(snippets).toMatchObject({ [edited!.id]: 'published', [intact!.id]: 'proven' });
    expect(Object.keys(listed.operations!)).toEqual(operations);
    for (const operation of open) expect(listed.operations![operation]).toEqual([]);
    expect(listed.operations![example.operation]).toContain(intact!.id);
  });
});
