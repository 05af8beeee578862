import { describe, expect, test } from 'vitest';
import { renderGenerated } from '../../../src/render/generated.ts';
import type { Page } from '../../../src/model/example.ts';
import type { Target } from '../../../src/languages/target.ts';
import { targets } from '../../../src/languages/targets.ts';
import { renderSnippet } from '../../../src/render/snippet.ts';
import { Templates } from '../../../src/render/templates.ts';
import type { Example } from '../../../src/model/example.ts';
import { scenarios } from '../scenarios.ts';

const context = { title: 'Get <it>', names: ['a', 'b'], members: [{ name: 'a' }], nothing: null };

function render(template: string): string {
  return new Templates('klingon', () => template).render('snippet', context);
}

test('A template writes values as they are', () => {
  expect(render('{{title}}:{{#each names}}{{this}}{{#unless @last}},{{/unless}}{{/each}}')).toBe('Get <it>:a,b');
  expect(render('{{#if nothing}}yes{{else}}no{{/if}}')).toBe('no');
});

test('A template stands around a part of another', () => {
  const texts: Readonly<Record<string, string>> = {
    'klingon/snippet.hbs': '{{#> framed}}\n{{title}}\n{{/framed}}\n',
    'klingon/framed.hbs': 'begin {{#if nothing}}x{{/if}}\n  {{> @partial-block}}\nend\n',
  };
  const templates = new Templates('klingon', (path) => texts[path] ?? '');
  expect(templates.render('snippet', context)).toBe('begin \n  Get <it>\nend\n');
});

describe('A template is refused, with its file and the values that it may name, for', () => {
  test.each([
    ['a name that the model lacks', '{{titel}}', '"titel" not defined - 1:2', 'title'],
    ['such a name as a condition', '{{#if titel}}x{{/if}}', '"titel" not defined', 'title'],
    ['such a name as a list', '{{#each nams}}x{{/each}}', '"nams" not defined', 'names'],
    ['such a name in a list', '{{#each members}}{{#if comment}}x{{/if}}{{/each}}', '"comment" not defined'],
    ['such a name of an outer context', '{{#each names}}{{../titel}}{{/each}}', '"titel" not defined', 'title'],
    ['an unknown helper', '{{shout title}}', 'shout'],
    ['a syntax error', '{{#if title}}', 'Parse error on line 1'],
  ])('%s', (_what, template, message, near?: string) => {
    const found: unknown = expect.stringContaining(message);
    expect(() => render(template)).toThrow(
      expect.objectContaining({
        code: 'invalid-template',
        details: {
          where: 'templates/klingon/snippet.hbs',
          expected: 'a template over the values title, names, members, nothing',
          found,
          remedy: `correct the template, or give the model what it names${near === undefined ? '' : `; the nearest is ${near}`}`,
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
      const { dialect, call } = targets.find((target) => target.id === id)!;
      const named = `${call(scenarios[0]!).names.callee} ${dialect.client ?? ''}`;
      await expect(withTemplate(id, `${named} ((`)).rejects.toThrow(
        new RegExp(`^invalid-template: example no-input in ${id}\n[^]*a snippet that prettier can parse`, 'u'),
      );
    },
  );
});

describe('Of a snippet,', () => {
  const [example] = scenarios;

  function snippet(target: Target, template: string): Promise<unknown> {
    return renderSnippet(example!, target, new Templates(target.id, () => template));
  }

  /** Templates that make no call, by what they render besides: nothing, and what each language has for comments. */
  const EMPTY: Readonly<Record<string, (target: Target) => string>> = {
    nothing: () => '',
    'blank lines': () => '\n{{#if paged}}{{/if}}\n',
    'only comments': ({ dialect: { comment, client } }) =>
      `${comment} {{title}}\n\n${comment} ${client ?? ''} {{callee}}\n`,
    'only a comment of several lines': ({ dialect: { client, commentBlock: [begin, end] = ['', ''] } }) =>
      begin === '' ? '' : `${begin}\n${client ?? ''} {{callee}}\n${end}\n`,
    'something else': ({ dialect: { comment, print } }) => `${comment} {{title}}\n${print('1')}\n`,
  };

  const empty = targets.flatMap((target: Target) =>
    Object.entries(EMPTY).map(([what, template]) => ({ id: target.id, what, target, template })),
  );

  test.each(empty)(
    '$what in place of the call in $id is an error of its template',
    async ({ id, target, template }) => {
      const { callee } = target.call(example!).names;
      await expect(snippet(target, template(target))).rejects.toThrow(
        `invalid-template: example ${example!.id} in ${id}, templates/${id}/snippet.hbs\n  expected: statements that name ${callee}`,
      );
    },
  );

  test.each(targets.filter((target: Target) => target.dialect.client !== undefined))(
    'a client of another name than its language has for it is an error of its template in $id',
    async (target: Target) => {
      await expect(snippet(target, `{{callee}} other`)).rejects.toThrow(
        `templates/${target.id}/snippet.hbs\n  expected: statements that name ${target.dialect.client ?? ''}\n`,
      );
    },
  );

  test.each<Target>(targets)('nothing in place of the client of $id is an error of its template', async (target) => {
    const client: Example = { ...example!, shows: 'client' };
    await expect(renderSnippet(client, target, new Templates(target.id, () => ''))).rejects.toThrow(
      /^invalid-template: example .*, templates\/.*\/client\.hbs\n {2}expected: statements.*\n {2}found: {4}nothing\n/u,
    );
  });
});
