import { describe, expect, test } from 'vitest';
import { renderGenerated } from '../../../src/render/generated.ts';
import type { Page } from '../../../src/model/example.ts';
import type { Target } from '../../../src/languages/target.ts';
import { targets } from '../../../src/languages/targets.ts';
import { Templates } from '../../../src/render/templates.ts';
import { scenarios } from '../scenarios.ts';

const context = { title: 'Get <it>', names: ['a', 'b'], members: [{ name: 'a' }], nothing: null };

function render(template: string): string {
  return new Templates('klingon', () => template).render('snippet', context);
}

test('A template writes values as they are', () => {
  expect(render('{{title}}:{{#each names}}{{this}}{{#unless @last}},{{/unless}}{{/each}}')).toBe('Get <it>:a,b');
  expect(render('{{#if nothing}}yes{{else}}no{{/if}}')).toBe('no');
});

describe('A template is refused, with its file and the values that it may name, for', () => {
  test.each([
    ['a name that the model lacks', '{{titel}}', '"titel" not defined'],
    ['such a name as a condition', '{{#if titel}}x{{/if}}', '"titel" not defined'],
    ['such a name as a list', '{{#each nams}}x{{/each}}', '"nams" not defined'],
    ['such a name in a list', '{{#each members}}{{#if comment}}x{{/if}}{{/each}}', '"comment" not defined'],
    ['such a name of an outer context', '{{#each names}}{{../titel}}{{/each}}', '"titel" not defined'],
    ['an unknown helper', '{{shout title}}', 'shout'],
    ['a syntax error', '{{#if title}}', 'Parse error on line 1'],
  ])('%s', (_what, template, message) => {
    const found: unknown = expect.stringContaining(message);
    expect(() => render(template)).toThrow(
      expect.objectContaining({
        code: 'invalid-template',
        details: {
          where: 'templates/klingon/snippet.hbs',
          expected: 'a template over the values title, names, members, nothing',
          found,
          remedy: 'correct the template, or give the model what it names',
        },
      }),
    );
  });

  test('a missing file', () => {
    expect(() => new Templates('klingon').render('snippet', context)).toThrow(
      /^invalid-template: templates\/klingon\/snippet\.hbs\n[^]*found: +ENOENT/u,
    );
  });
});

describe('Of a page,', () => {
  const page: Page = { id: 'trials', anchor: 'trials', title: 'Trials', prose: [], examples: scenarios, sections: [] };

  function withTemplate(id: string, template: string): Promise<unknown> {
    return renderGenerated([page], {
      templatesOf: (folder) => new Templates(folder, folder === id ? () => template : undefined),
    });
  }

  test('an error of a snippet names its example and target too', async () => {
    await expect(withTemplate('ruby', '# {{titel}}')).rejects.toThrow(
      /^invalid-template: example no-input in ruby, templates\/ruby\/snippet\.hbs\n/u,
    );
  });

  test.each(targets.filter((target: Target) => target.format !== undefined))(
    'a snippet that $id cannot parse is an error of its template',
    async ({ id }) => {
      await expect(withTemplate(id, '{{title}} ((')).rejects.toThrow(
        new RegExp(`^invalid-template: example no-input in ${id}\n[^]*a snippet that prettier can parse`, 'u'),
      );
    },
  );
});
