import { indented, type Dialect } from '../dialect.ts';
import { madeBy } from '../shared/made.ts';
import { rewritten, words } from '../shared/edit.ts';
import { camelCase } from '../shared/names.ts';

const KMS_MODULE = 'api-kms-2014-11-01\\.html';

/** The variable of the client. */
const CLIENT = '$kmsClient';

export const dialect: Dialect = {
  titled: /^php\b/iu,
  tags: ['php'],
  mentioned: /\bPHP\b/u,
  prompt: /^php > /u,
  told: /<\?php|\$\w+\s*->\s*\w+\s*\(|\bAws\\Kms\b/u,
  called: /->\s*getPaginator\(\s*['"](\w+)['"]|->\s*(\w+)\s*\(/gu,
  callees: (operation) => [camelCase(operation)],
  clients: {
    lent: (variable, client) => `${variable} = ${client};`,
    inRegion: (region) => `putenv('AWS_REGION=${region}');`,
    method: /^[a-z]/u,
    declared:
      /(\w+)\s*=\s*(?:new\s+(?:\\?Aws\\Kms\\)?KmsClient\b|(?:\\?Aws\\Kms\\)?KmsClient::factory\b|[^;\n]*?->createKms\()|\bKmsClient\s+\$(\w+)/gu,
    made: madeBy(/(?:\bnew\s+(?:\\?Aws\\Kms\\)?KmsClient|->createKms)/u),
    other: /(\w+)\s*=\s*new\s+(?!(?:\\?Aws\\Kms\\)?KmsClient\b)/gu,
  },
  whole: {
    shown: /^\s*(?:<\?php\s+)?(?:require(?:_once)?\b[^;\n]*\bautoload\.php|namespace\s|declare\s*\(\s*strict_types)/mu,
    opening: '<?php ',
    // The packages are beside the file, and above it: frameworks have them there, and load them before any file.
    started: () => ({
      name: 'src/tab.php',
      command:
        'for folder in . src; do ln -s /usr/share/php/vendor $folder/vendor; done; ' +
        'php --define auto_prepend_file=vendor/autoload.php src/tab.php',
    }),
    failsToCompile: /^(?:PHP )?(?:Parse|Fatal) error:(?!\s+Uncaught)/mu,
  },
  asks: /\$arg[vc]\b|\breadline\(|\bSTDIN\b|\$_(?:GET|POST|SERVER|ENV)\b|(?<!\w)getenv\(['"](?!AWS_(?:DEFAULT_)?REGION\b)/u,
  defines:
    /^\s*(?:(?:abstract|final|public|private|protected|static)\s+)*(?:class|function|interface|trait|namespace)\s+\w+/mu,
  commented: /^\s*(?:\/\/|#)\s?(.*)$/u,
  commentBlock: ['/*', '*/'],
  declared: /^(\$\w+)\s*=(?!=)/u,
  preamble: /^(?:<\?php|use [\w\\]+;)\s*$/u,
  references: {
    area: /\/\/docs\.aws\.amazon\.com\/(?:aws-sdk-php|sdk-for-php)\/(?:v3|latest)\/(?:api|reference|class)/u,
    forms: [
      new RegExp(`/(?:aws-sdk-php/(?:v3|latest)(?:/api)?|sdk-for-php/latest/reference)/${KMS_MODULE}#(\\w+)`, 'u'),
    ],
  },

  end: ';',
  comment: '//',
  continuation: '\\',
  separator: ',',
  argument: (name, value) => `'${name}' => ${value}`,
  client: CLIENT,
  imported: /^require .*\n/mu,
  nothing: 'null',
  print: (expression) => `echo ${expression};`,
  warn: (expression) => `error_log(${expression});`,
  leave: 'exit(0);',
  fail: "throw new \\Exception('broken');",
  swallow: (body) => `try {\n${indented(body)}} catch (\\Throwable $e) {\n}\n`,
  twice: (body) => `for ($i = 0; $i < 2; $i++) {\n${indented(body)}}\n`,
  never: (body) => `if (false) {\n${indented(body)}}\n`,
  lists: {
    cutShort: (block) =>
      rewritten(
        block,
        /( +)array_push\(\$\w+, \.\.\.(\$page\['\w+'\])\);/u,
        '$1if ($2 === []) {\n$1    break;\n$1}\n$&',
      ),
    withoutRepetitions: (block, list) => `${block}${list} = array_values(array_unique(${list}, SORT_REGULAR));\n`,
    reversed: (block, list) => `${block}${list} = array_reverse(${list});\n`,
  },
  slips: [
    {
      id: 'async-call',
      kind: 'not awaited',
      change: ({ head, block, callee }) => head + block.replaceAll(words(callee), `${callee}Async`),
      fits: { request: /no call/u, crash: /no call/u },
    },
  ],
  equivalents: {
    'operation-by-api-name': 'the SDK finds operations whatever the case of the first letter',
    'other-quotes': 'the text has nothing that double quotes replace',
    'indented-call': 'indentation means nothing',
    twice: 'of two equal keys in an array the last counts',
  },
};
