import { describe, expect, test } from 'vitest';
import { renderProgram } from '../../../src/render/program.ts';
import { renderSnippet } from '../../../src/render/snippet.ts';
import { Templates } from '../../../src/render/templates.ts';
import { targets } from '../../../src/languages/targets.ts';
import { scenarios } from '../scenarios.ts';

/** A template that a target may have: the client before the snippet, an observer after it. */
const TEXTS: Readonly<Record<string, string>> = {
  'trial/program.hbs': '{{client}}\n{{snippet}}\nobserve {{operation}} {{#if response}}{{response}}{{/if}} {{run}}\n',
};
const templates = new Templates('trial', (path) => TEXTS[path] ?? '');

describe.each(targets)('$id', (target) => {
  test.each(scenarios)('$id stands in its program unchanged', async (example) => {
    const snippet = await renderSnippet(example, target, new Templates(target.id));
    const parts = { snippet, client: 'client\n', call: snippet, example, run: 'r7', observes: true };
    const { text, snippetLines } = renderProgram(parts, target, templates);

    const { first, last } = snippetLines;
    expect(
      `${text
        .split('\n')
        .slice(first - 1, last)
        .join('\n')}\n`,
    ).toBe(snippet);
    expect(text.startsWith('client\n')).toBe(true);
    expect(text).toMatch(new RegExp(`observe ${example.operation} .*r7\n$`, 'u'));
  });
});
