import { replaced, replacedLast } from '../../../src/languages/shared/edit.ts';
import type { Row } from '../mutant.ts';
import type { Specimen } from '../specimen.ts';
import { anInput, AT_LINE, inSnippet, NO_RESULT_OR_ELLIPSIS } from './shows.ts';

/** Slips of the pen, and of the tools through which documentation goes. */
export const syntax: readonly Row[] = [
  {
    id: 'declaration-without-end',
    kind: 'syntax',
    change: ({
      text,
      inputs: [first],
      target: {
        dialect: { end },
      },
    }) =>
      end === '' || first?.declaration === undefined
        ? undefined
        : replaced(text, first.declaration + end, first.declaration),
    fits: { compile: inSnippet },
  },
  {
    id: 'call-without-end',
    kind: 'syntax',
    change: ({
      head,
      block,
      target: {
        dialect: { end },
      },
    }) => withBlock(head, replacedLast(block, end, '')),
    fits: { compile: AT_LINE },
  },
  {
    id: 'colon-for-equals-sign',
    kind: 'syntax',
    change: (specimen) => changeDeclaration(specimen, (declaration) => declaration.replace(' = ', ': ')),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'equals-sign-missing',
    kind: 'syntax',
    change: (specimen) => changeDeclaration(specimen, (declaration) => declaration.replace(' = ', ' ')),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'ellipsis-for-arguments',
    kind: 'syntax',
    change: ({ head, block, inputs }) => {
      const [first, last] = [inputs[0], inputs.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      const [from, to] = [block.indexOf(first.argument), block.lastIndexOf(last.argument) + last.argument.length];
      return `${head}${block.slice(0, from)}...${block.slice(to)}`;
    },
    fits: { compile: inSnippet, crash: inSnippet, request: anInput },
  },
  {
    id: 'ellipsis-for-call',
    kind: 'syntax',
    change: ({ head }) => `${head}...\n`,
    fits: { compile: AT_LINE, crash: NO_RESULT_OR_ELLIPSIS },
  },
  {
    id: 'ellipsis-after-declarations',
    kind: 'syntax',
    change: ({ head, block }) => `${head}…\n${block}`,
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'unquoted-value',
    kind: 'syntax',
    change: (specimen) => changeLiteral(specimen, (literal) => literal.slice(1, -1)),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'unquoted-placeholder',
    kind: 'syntax',
    change: (specimen) => changeLiteral(specimen, () => 'your-key-id'),
    fits: { compile: inSnippet, crash: /your/u, request: anInput },
  },
  {
    id: 'unquoted-placeholder-in-angle-brackets',
    kind: 'syntax',
    change: (specimen) => changeLiteral(specimen, () => '<key-id>'),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'closing-quote-missing',
    kind: 'syntax',
    change: (specimen) => changeLiteral(specimen, (literal) => literal.slice(0, -1)),
    fits: { compile: AT_LINE },
  },
  {
    id: 'opening-quote-missing',
    kind: 'syntax',
    change: (specimen) => changeLiteral(specimen, (literal) => literal.slice(1)),
    fits: { compile: AT_LINE },
  },
  {
    id: 'typographic-quotes',
    kind: 'syntax',
    change: (specimen) => changeLiteral(specimen, (literal) => `‘${literal.slice(1, -1)}’`),
    fits: { compile: inSnippet, crash: inSnippet, request: anInput },
  },
  {
    id: 'quotes-as-entities',
    kind: 'syntax',
    change: (specimen) => changeLiteral(specimen, (literal) => `&quot;${literal.slice(1, -1)}&quot;`),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'other-quotes',
    kind: 'syntax',
    change: (specimen) =>
      changeLiteral(specimen, (literal) => {
        const other = literal.startsWith('"') ? "'" : '"';
        return `${other}${literal.slice(1, -1)}${other}`;
      }),
    fits: { compile: inSnippet },
  },
  {
    id: 'continuation-before-blank-line',
    kind: 'syntax',
    change: ({
      head,
      block,
      inputs,
      target: {
        dialect: { continuation },
      },
    }) => (inputs.at(-1)?.declaration === undefined ? undefined : `${head.trimEnd()} ${continuation}\n\n${block}`),
    fits: { compile: inSnippet },
  },
  {
    id: 'continuation-before-statement',
    kind: 'syntax',
    change: ({
      head,
      block,
      target: {
        dialect: { continuation },
      },
    }) => `${head.trimEnd()} ${continuation}\n${block}`,
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'space-after-continuation',
    kind: 'syntax',
    change: ({
      head,
      block,
      target: {
        dialect: { continuation },
      },
    }) => `${head.trimEnd()} ${continuation} \n${block}`,
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'statements-on-one-line',
    kind: 'syntax',
    change: ({
      head,
      block,
      target: {
        dialect: { end },
      },
    }) => (end === '' ? `${head.trimEnd()} ${block}` : undefined),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'closing-bracket-missing',
    kind: 'syntax',
    change: ({ head, block }) => withBlock(head, replacedLast(block, ')', '')),
    fits: { compile: AT_LINE },
  },
  {
    id: 'closing-bracket-twice',
    kind: 'syntax',
    change: ({
      text,
      target: {
        dialect: { end },
      },
    }) => `${text.slice(0, -1 - end.length)})${end}\n`,
    fits: { compile: inSnippet },
  },
  {
    id: 'opening-bracket-missing',
    kind: 'syntax',
    change: ({ head, block }) => withBlock(head, replaced(block, '(', '')),
    fits: { compile: inSnippet },
  },
  {
    id: 'separator-missing',
    kind: 'syntax',
    change: ({
      head,
      block,
      inputs: [first, second],
      target: {
        dialect: { separator },
      },
    }) =>
      first === undefined || second === undefined || separator.trim() === ''
        ? undefined
        : withBlock(head, replaced(block, first.argument + separator, `${first.argument} `)),
    fits: { compile: inSnippet },
  },
  {
    id: 'comment-without-mark',
    kind: 'syntax',
    change: ({
      text,
      target: {
        dialect: { comment },
      },
    }) => replaced(text, `${comment} `, ''),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'indented-call',
    kind: 'syntax',
    change: ({ head, block }) => `${head}  ${block}`,
    fits: { compile: inSnippet },
  },
];

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
