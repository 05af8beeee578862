import { expect, test } from 'vitest';
import { pages } from '../../../src/chapter/chapter.ts';
import type { WrittenPage } from '../../../src/formats/format.ts';
import { editions } from '../../../src/languages/targets.ts';
import { proseFindings } from '../../../src/prose/check.ts';
import { writtenPage } from '../../../src/render/page.ts';

const PAGE: WrittenPage = {
  id: 'page',
  isFirst: true,
  title: 'Working with keys',
  anchor: 'keys',
  prose: ['A KMS key never leaves AWS KMS. See [Creating a key](#create) and [another page](page.md).'],
  leadsTo: [],
  groups: [],
  sections: [
    {
      title: 'Creating a KMS key',
      anchor: 'create',
      groups: [
        {
          id: 'create-key',
          title: 'Create a KMS key',
          operation: 'CreateKey',
          prose: ['To create a key, use the `CreateKey` operation.'],
          tabs: [],
          facts: [],
        },
      ],
    },
  ],
};

/** What the rules find in the page, as `rule: found`. */
async function findingsIn(page: WrittenPage): Promise<string[]> {
  return (await proseFindings([page])).map(({ rule, found }) => `${rule}: ${found}`);
}

function withProse(...prose: string[]): WrittenPage {
  return { ...PAGE, prose: [...PAGE.prose, ...prose] };
}

function withTitle(title: string): WrittenPage {
  return { ...PAGE, sections: PAGE.sections.map((section) => ({ ...section, title })) };
}

function withExampleTitle(title: string): WrittenPage {
  return {
    ...PAGE,
    sections: PAGE.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({ ...group, title })),
    })),
  };
}

test('nothing is found in prose as it should be', async () => {
  expect(await findingsIn(PAGE)).toEqual([]);
});

test.each([
  ['a misspelled word', withProse('The key is dissabled.'), /^spell: .*dissabled/u],
  ['a word in British English', withProse('Organise your keys.'), /^spell: .*Organise/u],
  ['a wrong article', withProse('It is a operation.'), /^indefinite-article: /u],
  ['a word that stands twice', withProse('Use the the key.'), /^repeated-words: /u],
  ['a term of the past', withProse('Create a customer master key.'), /^term: "customer master key"/u],
  ['a service without its full name', withProse('KMS deletes the key.'), /^term: "KMS"/u],
  ['a Region in lower case', withProse('The key is in one region.'), /^term: "region"/u],
  ['a Latin abbreviation', withProse('Use an identifier, e.g. an alias.'), /^term: "e\.g\."/u],
  ['an empty word', withProse('You can easily create a key.'), /^term: "easily"/u],
  ['a section whose title is no gerund', withTitle('Create a KMS key'), /^title: "Create a KMS key"/u],
  ['an example whose title is no imperative', withExampleTitle('Creating a KMS key'), /^title: "Creating a KMS key"/u],
  ['a title in capitals', withTitle('Creating a Key'), /^title: "Key" in /u],
  [
    'a sentence that stands in two places',
    withProse(
      'Do not put secrets in the description of a key.',
      'It returns nothing. Do not put secrets in the description of a key.',
    ),
    /^repetition: "Do not put secrets/u,
  ],
  [
    'a sentence that is too long',
    withProse(`The key ${'and the other key '.repeat(12)} exist.`),
    /^length: \d+ words/u,
  ],
  ['a heading that is not there', withProse('See [Deleting a key](#delete).'), /^link: #delete/u],
  ['a page that is not there', withProse('See [Aliases](aliases.md#create).'), /^link: aliases\.md#create/u],
  [
    'a link without TLS',
    withProse('See [Keys](http://docs.aws.amazon.com/kms/latest/developerguide/a.html).'),
    /^link: http:/u,
  ],
  ['a link to elsewhere', withProse('See [Keys](https://example.com/keys).'), /^link: https:\/\/example\.com/u],
])('%s is found', async (_what, page, found) => {
  expect(await findingsIn(page)).toEqual([expect.stringMatching(found)]);
});

test.each(['It is `e.g.` in code.', 'See [KMS e.g.](https://docs.aws.amazon.com/kms/latest/developerguide/a.html).'])(
  'what is code, or the name of another page, is left alone: %s',
  async (prose) => {
    expect(await findingsIn(withProse(prose))).toEqual([]);
  },
);

test('short sentences may stand twice', async () => {
  expect(await findingsIn(withProse('It returns nothing.', 'It returns nothing.'))).toEqual([]);
});

test.each(editions)('nothing is found in the pages of the edition %s', async (edition) => {
  const written = pages.map((page) => writtenPage({ page, pages, edition }, () => ''));
  expect((await proseFindings(written)).map(({ found }) => found)).toEqual([]);
});
