import { describe, expect, test } from 'vitest';
import { checkExample } from '../../../src/model/check.ts';
import { renderSnippet } from '../../../src/render/snippet.ts';
import { Templates } from '../../../src/render/templates.ts';
import { targets } from '../../../src/languages/languages.ts';
import { scenarios } from '../scenarios.ts';

describe.each(targets)('$id', (target) => {
  const templates = new Templates(target.id);

  test.each(scenarios)('$id', async (example) => {
    checkExample(example);
    const snippet = await renderSnippet(example, target, templates);
    expect(snippet).toMatch(/\S\n$/u);
    await expect(snippet).toMatchFileSnapshot(
      `../../../src/languages/${target.id}/golden/${example.id}.${target.extension}`,
    );
  });
});
