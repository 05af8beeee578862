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
    const { text: snippet } = await renderSnippet(example, target, new Templates(target.id));
    const showsClient = example.shows === 'client';
    const [client, call] = showsClient ? [snippet, 'call\n'] : ['client\n', snippet];
    const { text, snippetLines } = renderProgram(
      { client, call, example, run: 'r7', observes: true },
      target,
      templates,
    );

    expect(linesOf(text, snippetLines)).toBe(snippet);
    expect(text.startsWith(`${client}\n${call}\nobserve ${example.operation} `)).toBe(true);
    expect(text).toMatch(/ r7\n$/u);
  });

  test('a snippet is found behind a client of the same text, whatever characters it has', () => {
    const snippet = '\ue000 one\n\ue001 two\n';
    const { text, snippetLines } = renderProgram(
      { client: snippet, call: snippet, example: scenarios[0]!, run: 'r7', observes: false },
      target,
      templates,
    );
    expect(text).toMatch(/^\ue000 one\n\ue001 two\n\n\ue000 one\n\ue001 two\n\nobserve /u);
    expect(snippetLines).toEqual({ first: 4, last: 5 });
  });
});

function linesOf(text: string, { first, last }: { readonly first: number; readonly last: number }): string {
  const lines = text.split('\n').slice(first - 1, last);
  return `${lines.join('\n')}\n`;
}
