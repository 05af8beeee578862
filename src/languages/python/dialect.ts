import { indented, type Dialect } from '../dialect.ts';
import { replaced, rewritten } from '../shared/edit.ts';
import { snakeCase } from '../shared/names.ts';

/** The variable of the client. */
const CLIENT = 'kms_client';

export const dialect: Dialect = {
  titled: /^(?:python|boto\s?3)/iu,
  tags: ['python', 'py', 'python3', 'pycon'],
  mentioned: /\bPython\b|\bBoto\s?3\b/iu,
  prompt: /^(?:>>>|\.\.\.|In \[\d+\]:)(?: |$)/u,
  told: /^\s*(?:import boto3\b|from [\w.]+ import\b)|\bboto3\.|\.\s*[a-z]+(?:_[a-z]+)+\(\s*(?:[A-Z]\w*\s*=|\*\*)/mu,
  called: /\.\s*get_paginator\(\s*['"](\w+)['"]|\.\s*(\w+)\s*\(/gu,
  callees: (operation) => [snakeCase(operation)],
  clients: {
    lent: (variable, client) => `${variable} = ${client}`,
    inRegion: (region) => `__import__('os').environ['AWS_DEFAULT_REGION'] = '${region}'`,
    method: /^[a-z]/u,
    declared:
      /(\w+)\s*(?::[^=\n]+)?=(?!\s*(?:\w+\.)*[A-Z]\w*\([^\n)]*\bclient\()[^\n]*?\bclient\(\s*(?:service_name\s*=\s*)?['"]kms['"]|\bclient\(\s*(?:service_name\s*=\s*)?['"]kms['"][^)]*\)\s*as\s+(\w+)|(\w+)\s*:\s*["']?(?:\w+\.)*KMSClient\b/gu,
    made: /\bclient\(\s*(?:service_name\s*=\s*)?['"]kms['"][^()]*\)\s*$/u,
    other:
      /(\w+)\s*(?::[^=\n]+)?=\s*(?:await\s+)?(?:\w+\.)*[A-Z]\w*\(|(\w+)\s*=\s*[^\n]*?\b(?:client|resource)\(\s*['"](?!kms['"])|(?:\w+\.)*[A-Z]\w*\([^\n]*\)\s*as\s+(\w+)|\bimport\s+(?:[\w.]+\s+as\s+)?(\w+)/gu,
  },
  whole: {
    shown: /^\s*(?:import|from)\s+boto3\b/mu,
    started: () => ({ name: 'tab.py', command: 'python3 tab.py' }),
    failsToCompile: /^(?:SyntaxError|IndentationError|TabError)\b/mu,
  },
  asks: /\bsys\.argv\b|\bargparse\b|(?<![.\w])(?:input|getpass)\(|\bos\.(?:getenv\(|environ(?:\.get\(|\[))['"](?!AWS_(?:DEFAULT_)?REGION\b)\w+['"](?!\]\s*=(?!=))/u,
  defines: /^(?:(?:async\s+)?def|class)\s+\w+|^if __name__/mu,
  commented: /^\s*#\s?(.*)$/u,
  hasDocstrings: true,
  declared: /^([A-Za-z_]\w*)\s*=(?!=)/u,
  references: {
    area: /\/\/boto3\.(?:amazonaws\.com|readthedocs\.(?:io|org))\//u,
    forms: [
      /\/\/boto3\.(?:amazonaws\.com\/v1\/documentation\/api|readthedocs\.(?:io|org)\/en)\/latest\/reference\/services\/kms\.html#KMS\.Client\.(\w+)/u,
      /\/\/boto3\.amazonaws\.com\/v1\/documentation\/api\/latest\/reference\/services\/kms\/(?:client|paginator)\/(\w+)\.html/iu,
    ],
  },

  end: '',
  comment: '#',
  continuation: '\\',
  separator: ',',
  argument: (name, value) => `${name}=${value}`,
  client: CLIENT,
  imported: /^import .*\n/mu,
  nothing: 'None',
  print: (expression) => `print(${expression})`,
  warn: (expression) => `__import__('warnings').warn(${expression})`,
  leave: 'raise SystemExit(0)',
  fail: "raise RuntimeError('broken')",
  swallow: (body) => `try:\n${indented(body)}except Exception:\n    pass\n`,
  twice: (body) => `for _ in range(2):\n${indented(body)}`,
  never: (body) => `if False:\n${indented(body)}`,
  lists: {
    cutShort: (block) => rewritten(block, /( +)\w+\.extend\((page\['\w+'\])\)/u, '$1if not $2:\n$1    break\n$&'),
    withoutRepetitions: (block, list) =>
      `${block}${list} = [one for index, one in enumerate(${list}) if one not in ${list}[:index]]\n`,
    reversed: (block, list) => `${block}${list}.reverse()\n`,
  },
  slips: [
    {
      id: 'indented-declaration',
      kind: 'syntax',
      change: ({ text, declarations: [first] }) =>
        first === undefined ? undefined : replaced(text, first, `  ${first}`),
      fits: { compile: 'a line' },
    },
  ],
  equivalents: {
    'other-quotes': 'either quotes make the same string',
    'continuation-before-blank-line': 'the blank line ends the continued statement',
  },
};
