import { replaced } from '../../../src/languages/shared/edit.ts';
import type { Row } from '../mutant.ts';
import { aResult, ONE_PAGE } from './shows.ts';

const targets = ['nodejs-classic'];

/** What a callback does with the error and the response, or doesn't. */
export const callbacks: readonly Row[] = [
  {
    id: 'callback-missing',
    kind: 'not awaited',
    change: ({ text }) => replaced(text, /, \(err(?:, data)?\) => \{.*?\n( *)\}\);\n/su, ');\n'),
    fits: { crash: /no callback/u },
    targets,
  },
  {
    id: 'error-thrown-in-callback',
    kind: 'swallowed error',
    change: ({ text }) => replaced(text, 'console.error(err);', 'throw err;'),
    fails: true,
    fits: { error: /no error of AWS KMS/u },
    targets,
  },
  {
    id: 'error-without-a-look',
    kind: 'swallowed error',
    change: ({ text }) => replaced(text, / *if \(err\) (?:\{.*?\}|console\.error\(err\);)\n/su, ''),
    fails: true,
    fits: { error: /as if the call had succeeded|no error of AWS KMS/u },
    targets,
  },
  {
    id: 'parameters-swapped',
    kind: 'result variable',
    change: ({ text }) => replaced(text, '(err, data)', '(data, err)'),
    fits: { result: aResult, request: ONE_PAGE },
    targets,
  },
  {
    id: 'result-without-a-look',
    kind: 'result variable',
    change: ({ text }) => replaced(text, /console\.log\(data\);|const \{.*\} = data;/u, "console.log('done');"),
    fits: { result: aResult },
    targets,
  },
  {
    id: 'result-member-misspelt',
    kind: 'result variable',
    change: ({ text }) => replaced(text, /console\.log\(data\);|const \{.*\} = data;/u, 'console.log(data.Result);'),
    fits: { crash: /the response has no Result/u },
    targets,
  },
];
