import { describe, expect, test } from 'vitest';
import { checkExample } from '../../../src/model/check.ts';
import { renderSnippet } from '../../../src/render/snippet.ts';
import { Templates } from '../../../src/render/templates.ts';
import { targets } from '../../../src/languages/targets.ts';
import { everyTarget } from '../../every-target.ts';
import { scenarios } from '../scenarios.ts';

describe.each(everyTarget)('$id, $manner', ({ id, manner, target }) => {
  const templates = new Templates(id);
  const folder = `../../../src/languages/${id}/golden${manner === 'own' ? '' : `/${manner}`}`;

  test.each(scenarios)('$id', async (example) => {
    checkExample(example);
    const { text } = await renderSnippet(example, target, templates);
    expect(text).toMatch(/\S\n$/u);
    await expect(text).toMatchFileSnapshot(`${folder}/${example.id}.${target.extension}`);
  });
});

test('what both editions show is there once in each manner', () => {
  expect(everyTarget.filter(({ manner }) => manner === 'own').map(({ id }) => id)).toEqual(targets.map(({ id }) => id));
  expect(everyTarget.filter(({ manner }) => manner === 'classic')).not.toEqual([]);
});
