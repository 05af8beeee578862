import { indented, type Dialect } from '../dialect.ts';
import { madeBy } from '../shared/made.ts';
import { replaced, rewritten } from '../shared/edit.ts';

/** The variable of the client. */
const CLIENT = 'kmsClient';

export const dialect: Dialect = {
  titled: /^(?:node(?:\.?\s?js)?|java\s?script|js|typescript|ts)\b/iu,
  tags: ['javascript', 'js', 'nodejs', 'node', 'mjs', 'cjs', 'jsx'],
  typed: { title: 'TypeScript', tags: ['typescript', 'ts', 'mts', 'cts', 'tsx'] },
  mentioned: /\bNode\.js\b|\bJava\s?Script\b/u,
  prompt: /^> /u,
  told: /\.send\(\s*(?:new\b|command\b)|\brequire\(\s*['"]@?aws-sdk|\bfrom\s*['"]@aws-sdk/u,
  called: /\bnew\s+(\w+)\s*\(|\.\s*(\w+)\s*\(|\b(paginate\w+)\s*\(/gu,
  callees: (operation) => [`${operation}Command`, operation, `paginate${operation}`],
  clients: {
    lent: (variable, client) => `const ${variable} = ${client};`,
    inRegion: (region) => `process.env.AWS_REGION = '${region}';`,
    method: /^[a-z]/u,
    declared:
      /(\w+)\s*(?::\s*[\w.]+\s*)?=\s*new\s+(?:AWS\.)?KMS(?:Client)?\s*\(|(\w+)\??\s*:\s*(?:AWS\.)?KMS(?:Client)?\b/gu,
    given: /\(\s*\{\s*client(?:\s*:\s*(\w+))?\s*[,}]/gu,
    made: madeBy(/\bnew\s+(?:AWS\.)?KMS(?:Client)?/u),
    other:
      /(\w+)\s*(?::\s*[\w.<>]+\s*)?=\s*(?:await\s+)?new\s+(?!(?:AWS\.)?KMS(?:Client)?\s*\()|\bimport\s+(?:\*\s+as\s+)?(\w+)\s+from\b|\bas\s+(\w+)\s*[,}]/gu,
    imports: {
      pattern: /\{([^}]*)\}\s*(?:from|=\s*(?:await\s+)?(?:require|import)\()\s*['"]([^'"]+)['"]/gu,
      module: '@aws-sdk/client-kms',
      used: /\bnew\s+(\w+Command)\s*\(|\b(paginate[A-Z]\w*)\s*\(/gu,
      written: (names) => `import { ${names.join(', ')} } from '@aws-sdk/client-kms';`,
    },
  },
  whole: {
    shown: /^\s*import\b[^;]*?\bfrom\s*['"]@aws-sdk\/client-kms['"]|\brequire\(\s*['"]@aws-sdk\/client-kms['"]\s*\)/mu,
    started: (_text, [shown]) => {
      const name = shown.trimStart().startsWith('import') ? 'tab.mjs' : 'tab.cjs';
      return { name, command: `node ${name}` };
    },
    failsToCompile: /^SyntaxError:/mu,
  },
  asks: /\bprocess\.(?:argv|stdin)\b|\breadline\b|\bprocess\.env\.(?!AWS_(?:DEFAULT_)?REGION\b)\w+\b(?!\s*=(?!=))/u,
  defines:
    /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\*?\s+\w+|class\s+\w+)|^\s*(?:module\.)?exports\b|^\s*export\s|^\s*(?:const|let|var)\s+\w+\s*=\s*(?:async\s*)?(?:\([^)]*\)|\w+)\s*=>/mu,
  isLenient: true,
  commented: /^\s*\/\/\s?(.*)$/u,
  commentBlock: ['/*', '*/'],
  declared: /^(?:const|let|var)\s+(\w+)\s*=(?!=)/u,
  references: {
    area: /\/\/docs\.aws\.amazon\.com\/AWSJavaScriptSDK\//u,
    forms: [
      /\/AWSJavaScriptSDK\/latest\/AWS\/KMS\.html#(\w+)-property/u,
      /\/AWSJavaScriptSDK\/v3\/latest\/client\/kms\/command\/(\w+)\/?/u,
      /\/AWSJavaScriptSDK\/v3\/latest\/Package\/-aws-sdk-client-kms\/Variable\/(\w+)\/?/u,
    ],
  },

  end: ';',
  comment: '//',
  continuation: '\\',
  separator: ',',
  argument: (name, value) => (name === value ? name : `${name}: ${value}`),
  client: CLIENT,
  imported: /^import .*\n/mu,
  nothing: 'undefined',
  print: (expression) => `console.log(${expression});`,
  warn: (expression) => `console.warn(${expression});`,
  leave: 'process.exit(0);',
  fail: "throw new Error('broken');",
  swallow: (body) => `try {\n${indented(body)}} catch {}\n`,
  twice: (body) => `for (let i = 0; i < 2; i++) {\n${indented(body)}}\n`,
  never: (body) => `if (false) {\n${indented(body)}}\n`,
  lists: {
    cutShort: (block) =>
      rewritten(block, /( +)\w+\.push\(\.\.\.\((page\.\w+) \?\? \[\]\)\);/u, '$1if ($2.length === 0) break;\n$&'),
    withoutRepetitions: (block, list) =>
      `${block}${list}.splice(0, ${list}.length, ...new Map(${list}.map((one) => [JSON.stringify(one), one])).values());\n`,
    reversed: (block, list) => `${block}${list}.reverse();\n`,
  },
  slips: [
    {
      id: 'promise-left-alone',
      kind: 'not awaited',
      change: ({ head, block }) => {
        const changed = replaced(
          block,
          /await (.*\(command\));$/mu,
          (call) => `${call.slice('await '.length, -1)}.catch(() => undefined);`,
        );
        return changed === undefined ? undefined : head + changed;
      },
      fits: { request: /no call/u, crash: /no call/u },
    },
  ],
  equivalents: {
    'declaration-without-end': 'a line break ends the statement as well',
    'call-without-end': 'a line break ends the statement as well',
    'other-quotes': 'either quotes make the same string',
    'indented-call': 'indentation means nothing',
    twice: 'of two equal keys in an object the last counts',
  },
};
