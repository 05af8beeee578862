import { describe, expect, test } from 'vitest';
import { renderGenerated } from '../../../src/render/generated.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { Templates } from '../../../src/render/templates.ts';

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

test('An error of a snippet names its example and target too', async () => {
  const templatesOf = (folder: string): Templates =>
    new Templates(folder, folder === 'ruby' ? () => '# {{titel}}' : undefined);
  await expect(renderGenerated(pages, templatesOf)).rejects.toThrow(
    /^invalid-template: example create-client in ruby, templates\/ruby\/client\.hbs\n/u,
  );
});

test.each(['java', 'php', 'nodejs'])('A snippet that %s cannot parse is an error of its template', async (id) => {
  const templatesOf = (folder: string): Templates =>
    new Templates(folder, folder === id ? () => '{{title}} ((' : undefined);
  await expect(renderGenerated(pages, templatesOf)).rejects.toThrow(
    new RegExp(`^invalid-template: example create-client in ${id}\n[^]*a snippet that prettier can parse`, 'u'),
  );
});
