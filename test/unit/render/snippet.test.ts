import { describe, expect, test } from 'vitest';
import { checkExample } from '../../../src/model/check.ts';
import { renderSnippet } from '../../../src/render/snippet.ts';
import { Templates } from '../../../src/render/templates.ts';
import { targets } from '../../../src/languages/targets.ts';
import { scenarios } from '../scenarios.ts';

describe.each(targets)('$id', (target) => {
  const templates = new Templates(target.id);

  test.each(scenarios)('$id', async (example) => {
    checkExample(example);
    const { text } = await renderSnippet(example, target, templates);
    expect(text).toMatch(/\S\n$/u);
    await expect(text).toMatchFileSnapshot(
      `../../../src/languages/${target.id}/golden/${example.id}.${target.extension}`,
    );
  });
});
