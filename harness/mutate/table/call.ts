import { replaced, replacedLast, withOtherKey, word, words } from '../../../src/languages/shared/edit.ts';
import type { Row } from '../mutant.ts';
import { assigned, used, type Specimen } from '../specimen.ts';
import { anInput, aResult, inSnippet, NO_CALL, NO_RESPONSE, NO_RESULT, ONE_PAGE, TWICE } from './shows.ts';

const OTHER_OPERATIONS = ['ListKeyPolicies', 'GetKeyPolicy', 'PutKeyPolicy', 'DescribeKey', 'EnableKey'] as const;

/** Another operation than the documented one. */
export const operations: readonly Row[] = [
  ...OTHER_OPERATIONS.map((operation): Row => ({
    id: `${operation}-called`,
    kind: 'operation',
    change: ({ text, example, call, target }) => {
      if (operation === example.operation) return undefined;
      const others: Readonly<Record<string, string | undefined>> = { ...target.call({ operation }).names };
      const own: Readonly<Record<string, string>> = { ...call.names };
      return Object.entries(own).reduce(
        (changed, [kind, name]) => changed.replaceAll(words(name), () => others[kind] ?? name),
        text,
      );
    },
    fits: { request: new RegExp(operation, 'u'), compile: inSnippet, crash: inSnippet },
  })),
  {
    id: 'operation-misspelt',
    kind: 'operation',
    change: ({ text, callee }) => text.replaceAll(words(callee), misspelt(callee)),
    // The SDK for PHP tells an operation by the API's own name.
    fits: {
      compile: inSnippet,
      crash: ({ callee, example: { operation } }) => new RegExp(`${misspelt(callee)}|${misspelt(operation)}`, 'u'),
    },
  },
  {
    id: 'operation-by-api-name',
    kind: 'operation',
    change: ({ head, block, callee, example: { operation } }) =>
      callee === operation ? undefined : head + block.replaceAll(words(callee), operation),
    fits: { compile: inSnippet, crash: inSnippet, request: ONE_PAGE },
  },
  {
    id: 'operation-missing',
    kind: 'operation',
    change: ({ head, block, callee }) => withBlock(head, replacedLast(block, callee, '')),
    fits: { compile: inSnippet, crash: inSnippet },
  },
  {
    id: 'client-misspelt',
    kind: 'operation',
    change: ({
      head,
      block,
      target: {
        dialect: { client },
      },
    }) => (client === undefined ? undefined : withBlock(head, replaced(block, client, `${client}s`))),
    fits: { compile: inSnippet, crash: /ms_?client/iu },
  },
];

/** What happens to the result after the call, or doesn't. */
export const results: readonly Row[] = [
  {
    id: 'result-renamed',
    kind: 'result variable',
    change: ({ head, block, call: { resultVariable } }) =>
      resultVariable === undefined
        ? undefined
        : withBlock(head, replaced(block, word(resultVariable), `${resultVariable}2`)),
    fits: { compile: NO_RESULT, crash: NO_RESULT, request: ONE_PAGE },
  },
  {
    id: 'result-misspelt',
    kind: 'result variable',
    change: ({ head, block, call: { resultVariable } }) =>
      resultVariable === undefined
        ? undefined
        : withBlock(head, replaced(block, word(resultVariable), misspelt(resultVariable))),
    fits: { compile: NO_RESULT, crash: NO_RESULT, request: ONE_PAGE },
  },
  {
    id: 'result-not-kept',
    kind: 'result variable',
    change: (specimen) =>
      specimen.kept.before === ''
        ? undefined
        : specimen.head + beforeStatement(specimen) + specimen.bare + specimen.after,
    fits: { compile: NO_RESULT, crash: NO_RESULT, request: ONE_PAGE },
  },
  {
    id: 'result-overwritten-with-nothing',
    kind: 'result variable',
    change: (specimen) => assignResult(specimen, specimen.target.dialect.nothing),
    fits: { compile: inSnippet, crash: NO_RESPONSE, request: ONE_PAGE, result: aResult },
  },
  {
    id: 'result-overwritten-with-text',
    kind: 'result variable',
    change: (specimen) => assignResult(specimen, specimen.target.literal('none')),
    fits: { compile: inSnippet, crash: NO_RESPONSE, request: ONE_PAGE, result: aResult },
  },
  {
    id: 'result-overwritten-with-empty-map',
    kind: 'result variable',
    change: (specimen) => assignResult(specimen, specimen.target.literal({})),
    fits: { compile: inSnippet, crash: NO_RESPONSE, request: ONE_PAGE, result: aResult },
  },
];

/** Errors that nobody sees. */
export const swallowed: readonly Row[] = [
  {
    id: 'error-swallowed',
    kind: 'swallowed error',
    change: ({ head, block, target }) => head + target.dialect.swallow(block),
    fails: true,
    fits: { error: /as if the call had succeeded|no error of AWS KMS/u, compile: NO_RESULT },
  },
  {
    id: 'error-swallowed-and-text-printed',
    kind: 'swallowed error',
    change: ({ head, block, target }) =>
      `${head}${target.dialect.swallow(block)}${target.dialect.print(target.literal('done'))}\n`,
    fails: true,
    fits: { error: /as if the call had succeeded|no error of AWS KMS/u, compile: NO_RESULT },
  },
  {
    id: 'error-swallowed-and-program-left',
    kind: 'swallowed error',
    change: ({ head, block, target }) => `${head}${target.dialect.swallow(block)}${target.dialect.leave}\n`,
    fails: true,
    fits: { error: /as if the call had succeeded/u, request: NO_CALL, compile: NO_RESULT },
  },
  {
    id: 'error-of-other-key-swallowed',
    kind: 'swallowed error',
    change: ({ head, block, target }) => withOtherKey(head + target.dialect.swallow(block)),
    fits: { request: anInput, compile: NO_RESULT },
  },
  {
    id: 'error-before-call-swallowed',
    kind: 'swallowed error',
    change: ({ head, block, target }) => head + target.dialect.swallow(`${target.dialect.fail}\n${block}`),
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  {
    id: 'misspelt-call-swallowed',
    kind: 'swallowed error',
    change: ({ head, block, callee, target }) =>
      head + target.dialect.swallow(block.replaceAll(words(callee), `${callee}s`)),
    fits: { request: NO_CALL, crash: NO_CALL, compile: inSnippet },
  },
  {
    id: 'result-prepared-error-swallowed',
    kind: 'swallowed error',
    change: (specimen) => {
      const { head, statement, call, target } = specimen;
      const { nothing, end, swallow, fail } = target.dialect;
      return call.resultVariable === undefined || !statement.startsWith(call.resultVariable)
        ? undefined
        : `${head}${assigned(target.dialect, call.resultVariable, nothing)}${end}\n${swallow(`${fail}\n${statement}`)}`;
    },
    fits: { request: NO_CALL, crash: NO_CALL },
  },
];

/** Responses that nobody waits for. */
export const unawaited: readonly Row[] = [
  {
    id: 'await-missing',
    kind: 'not awaited',
    change: ({ head, block }) => withBlock(head, replacedLast(block, 'await ', '')),
    fits: { request: NO_CALL, crash: NO_CALL, compile: inSnippet },
  },
];

/** Calls that are made twice. */
export const repeated: readonly Row[] = [
  {
    id: 'call-repeated',
    kind: 'second call',
    change: (specimen) => specimen.text + specimen.bare,
    fits: { request: TWICE, compile: inSnippet },
  },
  {
    id: 'paragraph-repeated',
    kind: 'second call',
    change: ({ text, block }) => `${text}\n${block}`,
    fits: { request: TWICE, compile: inSnippet },
  },
  {
    id: 'call-in-loop',
    kind: 'second call',
    change: (specimen) => {
      const { head, target } = specimen;
      return head + beforeStatement(specimen) + target.dialect.twice(specimen.bare);
    },
    fits: { request: TWICE, compile: NO_RESULT },
  },
  {
    id: 'call-also-in-loop',
    kind: 'second call',
    change: (specimen) => specimen.text + specimen.target.dialect.twice(specimen.bare),
    fits: { request: TWICE, compile: inSnippet },
  },
];

/** Text where a call should be. */
export const printed: readonly Row[] = [
  {
    id: 'result-printed-for-call',
    kind: 'printed text',
    change: ({ head, target, example }) =>
      `${head}${target.dialect.print(target.literal(Object.keys(example.result).join(', ') || 'done'))}\n`,
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  {
    id: 'call-printed',
    kind: 'printed text',
    change: (specimen) => {
      const { head, target } = specimen;
      return `${head}${beforeStatement(specimen)}${target.dialect.print(target.literal(specimen.bare.trimEnd()))}\n`;
    },
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  {
    id: 'result-prepared-and-printed',
    kind: 'printed text',
    change: (specimen) => {
      const { head, call, kept, target } = specimen;
      const { dialect } = target;
      const { resultVariable } = call;
      if (resultVariable === undefined) return undefined;
      const result = target.literal({ KeyId: 'default' });
      const prepared = dialect.assign?.(resultVariable, result) ?? `${kept.before}${result}`;
      return `${head}${prepared}${dialect.end}\n${dialect.print(used(dialect, resultVariable))}\n`;
    },
    fits: { request: NO_CALL, crash: NO_CALL, compile: inSnippet },
  },
];

/** Snippets in which the call is never reached. */
export const idle: readonly Row[] = [
  {
    id: 'ends-before-call',
    kind: 'nothing ran',
    change: ({
      head,
      block,
      target: {
        dialect: { leave },
      },
    }) => `${head}${leave}\n${block}`,
    fits: { request: NO_CALL },
  },
  {
    id: 'ends-after-call',
    kind: 'nothing ran',
    change: ({
      text,
      target: {
        dialect: { leave },
      },
    }) => `${text}${leave}\n`,
    fits: { result: /nothing from the observer/u, request: NO_CALL },
  },
  {
    id: 'call-under-false-condition',
    kind: 'nothing ran',
    change: ({ head, block, target }) => head + target.dialect.never(block),
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  {
    id: 'call-in-comment',
    kind: 'nothing ran',
    change: ({
      head,
      block,
      target: {
        dialect: { comment },
      },
    }) => head + block.replaceAll(/^(?=.)/gmu, `${comment} `),
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  {
    id: 'call-missing',
    kind: 'nothing ran',
    change: ({ head }) => head,
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  {
    id: 'declarations-missing',
    kind: 'nothing ran',
    change: ({ block, inputs }) => (inputs.length === 0 ? undefined : block),
    fits: { request: anInput, crash: inSnippet, compile: inSnippet },
  },
];

function withBlock(head: string, block: string | undefined): string | undefined {
  return block === undefined ? undefined : head + block;
}

/** What prepares the statement that sends the request. */
function beforeStatement({ block, statement }: Specimen): string {
  return block.slice(0, block.indexOf(statement));
}

/** A name whose last two letters are swapped. */
function misspelt(name: string): string {
  return name.replace(/(.)(.)$/u, '$2$1');
}

/** Puts a value in the result variable after the call; JavaScript's must then be no constant. */
function assignResult(
  { text, call: { resultVariable }, target: { dialect } }: Specimen,
  value: string,
): string | undefined {
  if (resultVariable === undefined) return undefined;
  const changeable = text.replace(`const ${resultVariable} `, `let ${resultVariable} `);
  return `${changeable}${assigned(dialect, resultVariable, value)}${dialect.end}\n`;
}
