import { misspelt, replaced, replacedLast, withOtherKey, word, words } from '../../../src/languages/shared/edit.ts';
import type { Dialect } from '../../../src/languages/dialect.ts';
import { rowsOf, type Fits, type Row } from '../mutant.ts';
import { assigned, used, type Specimen } from '../specimen.ts';
import {
  anInput,
  aResult,
  ENDED,
  IN_SNIPPET_OR_NO_RESULT,
  inSnippet,
  NO_CALL,
  NO_CLIENT,
  NO_RESULT,
  ONE_PAGE,
  TWICE,
} from './shows.ts';

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
  ...rowsOf('operation', {
    'operation-misspelt': {
      change: ({ text, callee }) => text.replaceAll(words(callee), misspelt(callee)),
      // The SDK for PHP tells an operation by the API's own name.
      fits: {
        compile: inSnippet,
        crash: ({ callee, example: { operation } }) => new RegExp(`${misspelt(callee)}|${misspelt(operation)}`, 'u'),
      },
    },
    'operation-by-api-name': {
      change: ({ head, block, callee, example: { operation } }) =>
        callee === operation ? undefined : head + block.replaceAll(words(callee), operation),
      fits: { compile: inSnippet, crash: inSnippet, request: ONE_PAGE },
    },
    'operation-missing': {
      change: ({ head, block, callee }) => withBlock(head, replacedLast(block, callee, '')),
      fits: { compile: inSnippet, crash: inSnippet },
    },
    'client-misspelt': {
      change: ({ head, block, dialect: { client } }) =>
        client === undefined ? undefined : withBlock(head, replaced(block, client, `${client}s`)),
      fits: { compile: inSnippet, crash: NO_CLIENT },
    },
  }),
];

/** What happens to the result after the call, or doesn't. */
export const results = rowsOf('result variable', {
  'result-renamed': {
    change: ({ head, block, call: { resultVariable } }) =>
      resultVariable === undefined
        ? undefined
        : withBlock(head, replaced(block, word(resultVariable), `${resultVariable}2`)),
    fits: { compile: NO_RESULT, crash: NO_RESULT, result: aResult, request: ONE_PAGE },
  },
  'result-misspelt': {
    change: ({ head, block, call: { resultVariable } }) =>
      resultVariable === undefined
        ? undefined
        : withBlock(head, replaced(block, word(resultVariable), misspelt(resultVariable))),
    fits: { compile: NO_RESULT, crash: NO_RESULT, result: aResult, request: ONE_PAGE },
  },
  'result-not-kept': {
    change: ({ head, before, bare, after, kept }) => (kept.before === '' ? undefined : head + before + bare + after),
    fits: { compile: NO_RESULT, crash: NO_RESULT, result: aResult, request: ONE_PAGE },
  },
  'result-overwritten-with-nothing': {
    change: (specimen) => assignResult(specimen, specimen.dialect.nothing),
    fits: { compile: inSnippet, crash: inSnippet, request: ONE_PAGE, result: aResult },
  },
  'result-overwritten-with-text': {
    change: (specimen) => assignResult(specimen, specimen.target.literal('none')),
    fits: { compile: inSnippet, crash: inSnippet, request: ONE_PAGE, result: aResult },
  },
  'result-overwritten-with-empty-map': {
    change: (specimen) => assignResult(specimen, specimen.target.literal({})),
    fits: { compile: inSnippet, crash: inSnippet, request: ONE_PAGE, result: aResult },
  },
});

/** Lists of which something is lost between their pages. */
export const lists: readonly Row[] = [
  ofList('list-cut-short', 'cutShort', { request: /\d calls|^one call/u }),
  ofList('repeated-item-lost', 'withoutRepetitions', { result: aResult }),
  ofList('order-of-list-lost', 'reversed', { result: aResult }),
];

function ofList(id: string, way: keyof NonNullable<Dialect['lists']>, fits: Fits): Row {
  return {
    id,
    kind: 'list',
    change: ({ head, block, call: { paged }, dialect }) =>
      paged === undefined ? undefined : withBlock(head, dialect.lists?.[way]?.(block, paged.variable)),
    fits,
  };
}

/** Errors that nobody sees. */
export const swallowed = rowsOf('swallowed error', {
  'error-swallowed': {
    change: ({ head, block, dialect }) => head + dialect.swallow(block),
    fails: 'each',
    fits: { error: /as if the call had succeeded|no error of AWS KMS/u, compile: NO_RESULT },
  },
  'error-swallowed-and-text-printed': {
    change: ({ head, block, dialect, target }) =>
      `${head}${dialect.swallow(block)}${dialect.print(target.literal('done'))}\n`,
    fails: 'once',
    fits: { error: /as if the call had succeeded|no error of AWS KMS/u, compile: NO_RESULT },
  },
  'error-swallowed-and-program-left': {
    change: ({ head, block, dialect }) => `${head}${dialect.swallow(block)}${dialect.leave}\n`,
    fails: 'once',
    fits: { error: /as if the call had succeeded/u, request: NO_CALL, compile: NO_RESULT },
  },
  'error-of-other-key-swallowed': {
    change: ({ head, block, dialect }) => withOtherKey(head + dialect.swallow(block)),
    fits: { request: anInput, compile: NO_RESULT },
  },
  'error-before-call-swallowed': {
    change: ({ head, block, dialect }) => head + dialect.swallow(`${dialect.fail}\n${block}`),
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  'misspelt-call-swallowed': {
    change: ({ head, block, callee, dialect }) => head + dialect.swallow(block.replaceAll(words(callee), `${callee}s`)),
    fits: { request: NO_CALL, crash: NO_CALL, compile: inSnippet },
  },
  'result-prepared-error-swallowed': {
    change: ({ head, statement, call: { resultVariable }, dialect }) => {
      const { nothing, end, swallow, fail } = dialect;
      return resultVariable === undefined || !statement.startsWith(resultVariable)
        ? undefined
        : `${head}${assigned(dialect, resultVariable, nothing)}${end}\n${swallow(`${fail}\n${statement}`)}`;
    },
    fits: { request: NO_CALL, crash: NO_CALL },
  },
});

/** An error that every operation can answer, and for which no SDK's class is another's. */
const OTHER_ERROR = 'InvalidArnException';

/** An error that is caught otherwise than it should be, or with others. */
export const caught = rowsOf('caught error', {
  'every-error-caught': {
    change: ({ head, before, bare, example: { catches }, dialect, target }) =>
      catches === undefined
        ? undefined
        : `${head}${before}${dialect.swallow(bare)}${dialect.print(target.literal(catches.message))}\n`,
    fails: 'each',
    fits: { error: /as if the call had succeeded/u },
  },
  'caught-error-not-told': {
    change: ({ head, before, bare, example: { catches }, dialect }) =>
      catches === undefined ? undefined : head + before + dialect.swallow(bare),
    fails: 'caught',
    // What a command tells of its error, it prints itself.
    fits: { output: /nothing printed|An error occurred/u },
  },
  'caught-error-told-otherwise': {
    change: ({ text, example: { catches } }) =>
      catches === undefined ? undefined : replaced(text, catches.message, 'The call has succeeded.'),
    fails: 'caught',
    fits: { output: /The call has succeeded/u },
  },
  'other-error-caught': {
    change: ({ head, block, example: { catches } }) =>
      catches === undefined ? undefined : head + block.replaceAll(catches.error, OTHER_ERROR),
    fails: 'caught',
    fits: { crash: ENDED },
  },
  'error-not-caught': {
    change: ({ head, before, bare, example: { catches } }) =>
      catches === undefined ? undefined : head + before + bare,
    fails: 'caught',
    fits: { crash: ENDED },
  },
});

/** Responses that nobody waits for. */
export const unawaited = rowsOf('not awaited', {
  'await-missing': {
    change: ({ head, block }) => withBlock(head, replacedLast(block, 'await ', '')),
    fits: { request: NO_CALL, crash: NO_CALL, compile: IN_SNIPPET_OR_NO_RESULT },
  },
});

/** Calls that are made twice. */
export const repeated = rowsOf('second call', {
  'call-repeated': {
    change: ({ text, bare }) => text + bare,
    fits: { request: TWICE, compile: inSnippet },
  },
  'paragraph-repeated': {
    change: ({ text, block }) => `${text}\n${block}`,
    fits: { request: TWICE, compile: inSnippet },
  },
  'call-in-loop': {
    change: ({ head, before, bare, dialect }) => head + before + dialect.twice(bare),
    fits: { request: TWICE, compile: NO_RESULT },
  },
  'call-also-in-loop': {
    change: ({ text, bare, dialect }) => text + dialect.twice(bare),
    fits: { request: TWICE, compile: inSnippet },
  },
});

/** Text where a call should be. */
export const printed = rowsOf('printed text', {
  'result-printed-for-call': {
    change: ({ head, dialect, target, example }) =>
      `${head}${dialect.print(target.literal(Object.keys(example.result).join(', ') || 'done'))}\n`,
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  'call-printed': {
    change: ({ head, before, bare, dialect, target }) =>
      `${head}${before}${dialect.print(target.literal(bare.trimEnd()))}\n`,
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  'result-prepared-and-printed': {
    change: ({ head, call: { resultVariable }, kept, dialect, target }) => {
      if (resultVariable === undefined) return undefined;
      const result = target.literal({ KeyId: 'default' });
      const prepared = dialect.assign?.(resultVariable, result) ?? `${kept.before}${result}`;
      return `${head}${prepared}${dialect.end}\n${dialect.print(used(dialect, resultVariable))}\n`;
    },
    fits: { request: NO_CALL, crash: NO_CALL, compile: IN_SNIPPET_OR_NO_RESULT },
  },
});

/** What the reader sees, though nothing says so. */
export const output = rowsOf('output', {
  'text-printed': {
    change: ({ head, block, dialect, target }) => `${head}${dialect.print(target.literal('done'))}\n${block}`,
    fits: { output: /done/u },
  },
  'warning-printed': {
    change: ({ head, block, dialect, target }) =>
      `${head}${dialect.warn(target.literal('this is deprecated'))}\n${block}`,
    fits: { output: /this is deprecated/u },
  },
  'result-printed': {
    change: ({ text, call: { resultVariable, reads, prints }, dialect }) => {
      const variable = reads.at(-1)?.variable ?? resultVariable;
      // One that prints its result itself is broken by a slip of its language.
      return variable === undefined || prints !== undefined
        ? undefined
        : `${text}${dialect.print(used(dialect, variable))}\n`;
    },
    // What isn't text, PHP refuses to print.
    fits: { output: /./u, crash: inSnippet },
  },
});

/** Snippets in which the call is never reached. */
export const idle = rowsOf('nothing ran', {
  'ends-before-call': {
    change: ({ head, block, dialect: { leave } }) => `${head}${leave}\n${block}`,
    fits: { request: NO_CALL },
  },
  'ends-after-call': {
    change: ({ text, dialect: { leave } }) => `${text}${leave}\n`,
    fits: { result: /nothing from the observer/u, request: NO_CALL },
  },
  'call-under-false-condition': {
    change: ({ head, block, dialect }) => head + dialect.never(block),
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  'call-in-comment': {
    change: ({ head, block, dialect: { comment } }) => head + block.replaceAll(/^(?=.)/gmu, `${comment} `),
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  'call-missing': {
    change: ({ head }) => head,
    fits: { request: NO_CALL, crash: NO_CALL, compile: NO_RESULT },
  },
  'declarations-missing': {
    change: ({ block, inputs }) => (inputs.length === 0 ? undefined : block),
    fits: { request: anInput, crash: inSnippet, compile: inSnippet },
  },
});

function withBlock(head: string, block: string | undefined): string | undefined {
  return block === undefined ? undefined : head + block;
}

/** Puts a value in the result variable after the call; JavaScript's must then be no constant. */
function assignResult({ text, call: { resultVariable }, dialect }: Specimen, value: string): string | undefined {
  if (resultVariable === undefined) return undefined;
  const changeable = text.replace(`const ${resultVariable} `, `let ${resultVariable} `);
  return `${changeable}${assigned(dialect, resultVariable, value)}${dialect.end}\n`;
}
