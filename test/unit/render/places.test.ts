import { describe, expect, test } from 'vitest';
import { assigned } from '../../../harness/mutate/specimen.ts';
import { inputsOf } from '../../../src/languages/shared/input.ts';
import type { Target } from '../../../src/languages/target.ts';
import { targets } from '../../../src/languages/targets.ts';
import { DOCUMENTED_REGION, exampleRegion } from '../../../src/model/documented.ts';
import type { Example } from '../../../src/model/example.ts';
import { FormattedTexts } from '../../../src/render/formatted.ts';
import { renderCall, renderSnippet, type Snippet } from '../../../src/render/snippet.ts';
import { Templates } from '../../../src/render/templates.ts';
import { scenarios } from '../scenarios.ts';

const calls = scenarios.filter(({ shows }) => shows !== 'client');
const clients = scenarios.filter(({ shows }) => shows === 'client');

describe.each<Target>(targets)('In $id', (target) => {
  const templates = new Templates(target.id);
  const formatted = new FormattedTexts();
  const render = (example: Example): Promise<Snippet> => renderSnippet(example, target, templates, formatted);

  describe.each(calls)('the snippet $id', (example) => {
    const { flag = () => undefined } = target.call(example);
    const inputs = inputsOf(example, target).filter(({ member, value }) => flag(member, value) === undefined);
    const flags = inputsOf(example, target).flatMap(({ member, value }) => flag(member, value) ?? []);

    test('declares each variable on its line, in their order', async () => {
      const { text, lines } = await render(example);
      expect(Object.keys(lines.variables)).toEqual(inputs.map(({ member }) => member));
      for (const input of inputs) {
        const { name, literal } = target.variable(input);
        const line = lineOf(text, lines.variables[input.member]);
        const declaration = assigned(target.dialect, name, literal);
        expect(line).toContain(assigned(target.dialect, name, '').trimEnd());
        if (target.format === undefined && !literal.includes('\n')) expect(line).toContain(declaration);
        // A formatter lays the literal out, over several lines where it is long.
        const rest = textFrom(text, lines.variables[input.member]);
        expect(lettersOf(rest.slice(rest.indexOf(name)))).toMatch(new RegExp(`^${lettersOf(declaration)}`, 'u'));
      }
      const order = Object.values(lines.variables);
      expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
    });

    test('asks on its line to replace each placeholder, above the variable', async () => {
      const { text, lines } = await render(example);
      const commented = inputs.filter(({ comment }) => comment !== undefined);
      expect(Object.keys(lines.placeholders)).toEqual(commented.map(({ member }) => member));
      for (const { member, comment } of commented) {
        expect(lineOf(text, lines.placeholders[member])).toBe(`${target.dialect.comment} ${comment!}`);
        expect(lines.placeholders[member]).toBe(lines.variables[member]! - 1);
      }
    });

    test('makes its call where it says', async () => {
      const { text, lines, call: places } = await render(example);
      const { block, statement, call, end, reads } = places!;
      for (const offset of [block, statement, reads]) expect(text.slice(0, offset)).toMatch(/(?:^|\n)$/u);
      const order = [block, statement, call, end ?? call, reads, text.length];
      expect(order).toEqual(order.toSorted((a, b) => a - b));

      const { names, member, resultVariable, reads: read } = target.call(example);
      const [head, calling] = [text.slice(0, block), text.slice(block, reads)];
      expect(calling).toContain(names.callee);
      for (const { member: name } of inputs) {
        expect(calling).toContain(member(name));
        expect(lines.variables[name]).toBeLessThan(head.split('\n').length);
      }
      for (const told of flags) expect(calling).toContain(told);
      // What comes before the call on its line keeps the result, unless that is put together from pages or only read.
      const before = text.slice(statement, call);
      if (resultVariable !== undefined) {
        expect(text.slice(block)).toContain(resultVariable);
        if (before !== '' && example.paged !== true) expect(before).toContain(resultVariable);
      }
      expect(text.slice(call, reads).trim()).not.toBe('');
      if (reads < text.length) {
        const after = text.slice(reads);
        for (const { variable } of read) expect(after).toContain(variable);
      }
    });

    test('has the letters of the statements before they are formatted', () => {
      return expectSame(example, renderCall(example, target, templates));
    });
  });

  describe.each(clients)('the snippet $id', (example) => {
    test('sets the Region on its line, under the comment that asks to replace it', async () => {
      const { text, lines, call } = await render(example);
      expect(lineOf(text, lines.variables.Region)).toContain(target.literal(DOCUMENTED_REGION));
      if (lines.placeholders.Region !== undefined)
        expect(lineOf(text, lines.placeholders.Region)).toBe(`${target.dialect.comment} ${exampleRegion.comment}`);
      expect(call).toBeUndefined();
    });
  });

  async function expectSame(example: Example, statements: string): Promise<void> {
    const { text } = await render(example);
    if (target.format === undefined) expect(text).toBe(statements);
    else expect(lettersOf(text)).toBe(lettersOf(statements));
  }
});

function lineOf(text: string, line: number | undefined): string | undefined {
  return text.split('\n')[line! - 1];
}

/** The text from the beginning of a line. */
function textFrom(text: string, line: number | undefined): string {
  return text
    .split('\n')
    .slice(line! - 1)
    .join('\n');
}

function lettersOf(text: string): string {
  return text.replaceAll(/\W/gu, '');
}
