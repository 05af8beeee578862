import { describe, expect, test } from 'vitest';
import { renderProgram } from '../../../src/render/program.ts';
import { renderSnippet } from '../../../src/render/snippet.ts';
import { Templates } from '../../../src/render/templates.ts';
import { targets } from '../../../src/targets/targets.ts';
import { scenarios } from '../scenarios.ts';

/** A template that a target may have: the client before the snippet, an observer after it. */
const TEXTS: Readonly<Record<string, string>> = {
  'trial/client.hbs': 'region {{region}}\nclient\n',
  'trial/program.hbs': '{{client}}\n{{snippet}}\nobserve {{operation}} {{#if result}}{{result}}{{/if}} {{run}}\n',
};
const templates = new Templates('trial', (path) => TEXTS[path] ?? '');

describe.each(targets)('$id', (target) => {
  test.each(scenarios)('$id stands in its program unchanged', async (example) => {
    const snippet = await renderSnippet(example, target, new Templates(target.id));
    const { text, snippetLines } = renderProgram({ snippet, example, run: 'r7' }, target, templates);

    const { first, last } = snippetLines;
    expect(
      `${text
        .split('\n')
        .slice(first - 1, last)
        .join('\n')}\n`,
    ).toBe(snippet);
    expect(text).toContain(`region ${target.literal('us-west-2')}\n`);
    expect(text).toMatch(new RegExp(`observe ${example.operation} .*r7\n$`, 'u'));
  });
});
