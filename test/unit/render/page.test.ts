import { expect, test } from 'vitest';
import { publishedMarkup } from '../../../src/formats/guide.ts';
import { ruby } from '../../../src/languages/ruby/ruby.ts';
import { renderPage } from '../../../src/render/page.ts';
import { Templates } from '../../../src/render/templates.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import { errors } from '../../../src/chapter/pages/errors.ts';
import { targetsOf } from '../../../src/languages/targets.ts';
import type { Page } from '../../../src/model/example.ts';
import { scenarios } from '../scenarios.ts';

const [example] = scenarios;
const page: Page = {
  id: 'trials',
  anchor: 'programming-trials',
  title: 'Trying C#',
  prose: ['One paragraph.', 'Another.'],
  sections: [
    {
      anchor: 'first',
      title: 'First trial',
      examples: [
        {
          ...example!,
          prose: ['Try it.'],
          operation: 'GenerateRandom',
          result: { Plaintext: Uint8Array.of(1) },
          paged: true,
        },
      ],
    },
    { anchor: 'second', title: 'Second trial', examples: [] },
  ],
};
const rendered = renderPage(
  { page, pages: [page], edition: 'current' },
  ({ example: { id }, target }) => `${id} in ${target.id}\n`,
  new Templates('pages'),
);

test('A page has its title, its prose and a list of its sections', () => {
  expect(rendered.slice(0, rendered.indexOf('\n## '))).toBe(
    [
      '# Trying C\\#<a name="programming-trials"></a>',
      '',
      'One paragraph\\.',
      '',
      'Another\\.',
      '',
      '**Topics**',
      '+ [First trial](#first)',
      '+ [Second trial](#second)',
      '',
    ].join('\n'),
  );
});

test('A tab tells how often the SDK tries where the snippet catches that every attempt was throttled', () => {
  const tabs = (id: string): string[] =>
    renderPage(
      { page: errors, pages, edition: 'classic' },
      ({ example: { id: own } }) => `${own}\n`,
      new Templates('pages'),
    )
      .split('\n## ')
      .filter((section) => section.includes(id))
      .flatMap((section) => Array.from(section.matchAll(/sent up to (\d) times/gu), ([, times = '']) => times));
  expect(tabs('handle-throttling')).toEqual(targetsOf('classic').map(({ attempts }) => String(attempts)));
  expect(tabs('handle-missing-key')).toEqual([]);
});

test('A group has a tab for each target, in their order', () => {
  const titles = Array.from(rendered.matchAll(/^------\n#### \[ (.+) \]$/gmu), ([, title]) => title);
  expect(titles).toEqual(targetsOf('current').map(({ title }) => publishedMarkup(title)));
  expect(rendered.match(/^------$/gmu)).toHaveLength(titles.length + 1);
});

test('A tab has a reference, its notes and the snippet', () => {
  // Ruby has nothing to tell of pages.
  expect(ruby.notes.pages).toBeUndefined();
  const [tab] = /^#### \[ Ruby \]$[^]*?^------\n/mu.exec(rendered) ?? [];
  expect(tab).toBe(
    [
      '#### [ Ruby ]',
      '',
      'For details, see the [generate\\_random instance method](https://docs.aws.amazon.com/sdk-for-ruby/v3/api/Aws/KMS/Client.html#generate_random-instance_method) in the *AWS SDK for Ruby API Reference*\\.',
      '',
      'The SDK returns binary values as strings in binary encoding\\.',
      '',
      '```',
      'no-input in ruby',
      '```',
      '',
      'To run this example, see the [complete program](trials/complete/no-input.rb)\\.',
      '',
      '------',
      '',
    ].join('\n'),
  );
});
