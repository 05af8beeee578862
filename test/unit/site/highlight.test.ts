import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/languages/target.ts';
import { targets } from '../../../src/languages/targets.ts';
import { CodePainter } from '../../../src/site/highlight.ts';
import { escapeHtml } from '../../../src/site/html.ts';
import { readGenerated } from '../../../cli/folder.ts';

const tags = [...new Set([...targets.map(tagOf), 'json'])];
const painter = await CodePainter.for(tags);
const snippets = [...readGenerated()].filter(([path]) => /^(?:current|classic)\/[^/]+\/[^/]+$/u.test(path));

/** Pieces that grammars read in ways of their own, and such as could end what is written around them. */
const anyCode = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '&amp;',
        '</span>',
        '<?php',
        '?>',
        '@"',
        '"@',
        '"""',
        '`',
        '$',
        '{',
        '\n',
      ),
      fc.constantFrom(
        '\n',
        ' ',
        '\t',
        '//',
        '#',
        '/*',
        '*/',
        '<<~EOS',
        '=begin',
        '\\',
        ';',
        'x = 1',
        '\u00a0',
        '\u2028',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replaceAll('\r', '')),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''));

function tagOf({ dialect }: Target): string {
  return dialect.tags[0]!;
}

/** What a reader sees of HTML that has nothing but classes of text in it; anything else is left as it is. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return html
    .replaceAll(/<span class="c\d+">|<\/span>/gu, '')
    .replaceAll(/&(?:amp|lt|gt|quot);/gu, (entity) => entities[entity] ?? entity);
}

test('text is escaped, and read again as it is', () => {
  fc.assert(
    fc.property(anyCode, (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/u);
      expect(textOf(escapeHtml(text))).toBe(text);
    }),
  );
});

describe.each(tags)('painted code in %s', (tag) => {
  test('has the text of the code, and no mark but classes', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const html = painter.paint(code, tag);
        expect(textOf(html)).toBe(code);
        expect(html.replaceAll(/<span class="c\d+">|<\/span>/gu, '')).not.toMatch(/[<>]/u);
        expect(painter.lines(code, tag)).toHaveLength(code.split('\n').length);
      }),
      { numRuns: 40 },
    );
  });
});

test('every published snippet keeps its text, and has colors, which the style sheet knows', () => {
  for (const target of targets) {
    const [, code] = snippets.find(([path]) => path.endsWith(`/create-key.${target.extension}`))!;
    const html = painter.paint(code, tagOf(target));
    expect(textOf(html)).toBe(code);
    const names = [...html.matchAll(/class="(c\d+)"/gu)].map(([, name]) => name!);
    expect(names.length, target.id).toBeGreaterThan(0);
    // In light and in dark.
    for (const name of names) expect(painter.css().split(`.${name}{color:#`)).toHaveLength(3);
  }
});
