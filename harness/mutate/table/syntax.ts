import { replaced, replacedLast } from '../../../src/languages/shared/edit.ts';
import { rowsOf } from '../mutant.ts';
import type { Specimen } from '../specimen.ts';
import { anInput, AT_LINE, inSnippet, NO_CALL, NO_RESULT_OR_ELLIPSIS } from './shows.ts';

/** Slips of the pen, and of the tools through which documentation goes. */
export const syntax = rowsOf('syntax', {
  'declaration-without-end': {
    change: ({ text, inputs: [first], dialect: { end } }) =>
      end === '' || first?.declaration === undefined
        ? undefined
        : replaced(text, first.declaration + end, first.declaration),
    fits: { compile: inSnippet },
  },
  'call-without-end': {
    change: ({ head, block, dialect: { end } }) => withBlock(head, replacedLast(block, end, '')),
    fits: { compile: AT_LINE },
  },
  'colon-for-equals-sign': {
    change: (specimen) => changeDeclaration(specimen, (declaration) => declaration.replace(' = ', ': ')),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'equals-sign-missing': {
    change: (specimen) => changeDeclaration(specimen, (declaration) => declaration.replace(' = ', ' ')),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'ellipsis-for-arguments': {
    change: ({ head, block, inputs }) => {
      const [first, last] = [inputs[0], inputs.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      const [from, to] = [block.indexOf(first.argument), block.lastIndexOf(last.argument) + last.argument.length];
      return `${head}${block.slice(0, from)}...${block.slice(to)}`;
    },
    fits: { compile: inSnippet, crash: inSnippet, request: anInput },
  },
  'ellipsis-for-call': {
    change: ({ head }) => `${head}...\n`,
    // Where the ellipsis is an expression, the program runs, and calls nothing.
    fits: { compile: AT_LINE, crash: NO_RESULT_OR_ELLIPSIS, request: NO_CALL },
  },
  'ellipsis-after-declarations': {
    change: ({ head, block }) => `${head}…\n${block}`,
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'unquoted-value': {
    change: (specimen) => changeLiteral(specimen, (literal) => literal.slice(1, -1)),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'unquoted-placeholder': {
    change: (specimen) => changeLiteral(specimen, () => 'your-key-id'),
    fits: { compile: inSnippet, crash: /your/u, request: anInput },
  },
  'unquoted-placeholder-in-angle-brackets': {
    change: (specimen) => changeLiteral(specimen, () => '<key-id>'),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'closing-quote-missing': {
    change: (specimen) => changeLiteral(specimen, (literal) => literal.slice(0, -1)),
    fits: { compile: AT_LINE },
  },
  'opening-quote-missing': {
    change: (specimen) => changeLiteral(specimen, (literal) => literal.slice(1)),
    fits: { compile: AT_LINE },
  },
  'typographic-quotes': {
    change: (specimen) => changeLiteral(specimen, (literal) => `‘${literal.slice(1, -1)}’`),
    fits: { compile: inSnippet, crash: inSnippet, request: anInput },
  },
  'quotes-as-entities': {
    change: (specimen) => changeLiteral(specimen, (literal) => `&quot;${literal.slice(1, -1)}&quot;`),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'other-quotes': {
    change: (specimen) =>
      changeLiteral(specimen, (literal) => {
        const other = literal.startsWith('"') ? "'" : '"';
        return `${other}${literal.slice(1, -1)}${other}`;
      }),
    fits: { compile: inSnippet },
  },
  'continuation-before-blank-line': {
    change: ({ head, block, inputs, dialect: { continuation } }) =>
      inputs.at(-1)?.declaration === undefined ? undefined : `${head.trimEnd()} ${continuation}\n\n${block}`,
    fits: { compile: inSnippet },
  },
  'continuation-before-statement': {
    change: ({ head, block, dialect: { continuation } }) => `${head.trimEnd()} ${continuation}\n${block}`,
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'space-after-continuation': {
    change: ({ head, block, dialect: { continuation } }) => `${head.trimEnd()} ${continuation} \n${block}`,
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'statements-on-one-line': {
    change: ({ head, block, dialect: { end } }) => (end === '' ? `${head.trimEnd()} ${block}` : undefined),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'closing-bracket-missing': {
    change: ({ head, block }) => withBlock(head, replacedLast(block, ')', '')),
    fits: { compile: AT_LINE },
  },
  'closing-bracket-twice': {
    change: ({ text, dialect: { end } }) => `${text.slice(0, -1 - end.length)})${end}\n`,
    fits: { compile: inSnippet },
  },
  'opening-bracket-missing': {
    change: ({ head, block }) => withBlock(head, replaced(block, '(', '')),
    fits: { compile: inSnippet },
  },
  'separator-missing': {
    change: ({ head, block, inputs: [first, second], dialect: { separator } }) =>
      first === undefined || second === undefined || separator.trim() === ''
        ? undefined
        : withBlock(head, replaced(block, first.argument + separator, `${first.argument} `)),
    fits: { compile: inSnippet },
  },
  'comment-without-mark': {
    change: ({ text, dialect: { comment } }) => replaced(text, `${comment} `, ''),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  'indented-call': {
    change: ({ head, block }) => `${head}  ${block}`,
    fits: { compile: inSnippet },
  },
});

function withBlock(head: string, block: string | undefined): string | undefined {
  return block === undefined ? undefined : head + block;
}

function changeDeclaration(
  { text, inputs: [first] }: Specimen,
  change: (declaration: string) => string,
): string | undefined {
  return first?.declaration === undefined ? undefined : replaced(text, first.declaration, change(first.declaration));
}

/** Changes the literal, quotes and all, of the first declaration of a text. */
function changeLiteral({ text, inputs }: Specimen, change: (literal: string) => string): string | undefined {
  const input = inputs.find(({ value, declaration }) => typeof value === 'string' && declaration !== undefined);
  if (input?.declaration === undefined) return undefined;
  const { declaration, literal } = input;
  return replaced(text, declaration, replaced(declaration, literal, change(literal)) ?? declaration);
}
