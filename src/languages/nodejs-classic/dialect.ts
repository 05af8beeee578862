import type { Dialect } from '../dialect.ts';
import { dialect as nodejs } from '../nodejs/dialect.ts';
import { replaced, rewritten } from '../shared/edit.ts';

/** The statements that read the response's members. */
const READS = /\w+ = data\.\w+;(?:\n +\w+ = data\.\w+;)*/u;

const RESULT_READ = new RegExp(String.raw`console\.log\(data\);|${READS.source}`, 'u');

/** What a callback does with the error and the response, or doesn't. */
export const dialect: Dialect = {
  ...nodejs,
  swallow: (body) => nodejs.swallow(body.replace('console.error(err);', ';')),
  lists: {
    cutShort: (block) =>
      rewritten(block, /(\w+\.push\(\.\.\.(data\.\w+)\);\s*if \(data\.Truncated)\)/u, '$1 && $2.length > 0)'),
    withoutRepetitions: (block, list) =>
      replaced(
        block,
        `console.log(${list});`,
        `${list}.splice(0, ${list}.length, ...new Map(${list}.map((one) => [JSON.stringify(one), one])).values());\n      console.log(${list});`,
      ),
    reversed: (block, list) => replaced(block, `console.log(${list});`, `console.log(${list}.reverse());`),
  },
  slips: [
    {
      id: 'callback-missing',
      kind: 'not awaited',
      change: ({ text }) => replaced(text, /, \(err(?:, data)?\) => \{.*?\n( *)\}\);\n/su, ');\n'),
      fits: { crash: /no callback/u },
    },
    {
      id: 'error-thrown-in-callback',
      kind: 'swallowed error',
      change: ({ text }) => replaced(text, 'console.error(err);', 'throw err;'),
      fails: 'once',
      fits: { error: /no error of AWS KMS/u },
    },
    {
      id: 'error-without-a-look',
      kind: 'swallowed error',
      change: ({ text }) => replaced(text, / *(?:else )?if \(err\) (?:\{.*?\}|console\.error\(err\);)\n/su, ''),
      fails: 'once',
      fits: { error: /as if the call had succeeded|no error of AWS KMS/u },
    },
    {
      id: 'parameters-swapped',
      kind: 'result variable',
      change: ({ text }) => replaced(text, '(err, data)', '(data, err)'),
      fits: { result: 'a result', request: /^one call/u },
    },
    {
      id: 'result-without-a-look',
      kind: 'result variable',
      change: ({ text }) => replaced(text, RESULT_READ, "console.log('done');"),
      fits: { result: 'a result' },
    },
    {
      id: 'response-printed',
      kind: 'output',
      change: ({ text }) => replaced(text, READS, (read) => `${read}\n  console.log(data);`),
      fits: { output: /<result>/u, result: 'a result' },
    },
    {
      id: 'result-member-misspelt',
      kind: 'result variable',
      change: ({ text }) => replaced(text, RESULT_READ, 'console.log(data.Result);'),
      fits: { crash: /the response has no Result/u },
    },
  ],
};
