import { indented, type Dialect } from '../dialect.ts';
import type { SnippetParts } from '../parts.ts';
import { replaced, replacedLast, rewritten } from '../shared/edit.ts';
import { kebabCase } from './commands.ts';

/** What ends a line of a command that goes on. */
const CONTINUED = ' \\\n';

/** A swallowed error leaves nothing to observe, or an empty result. */
const SWALLOWED = { error: /as if the call had succeeded|no error of AWS KMS/u } as const;

/** Where a list has one item, the first of them is all, in any order. */
const OF_ONE = { reason: 'a key has one policy', where: /list-key-policies/u };

export const dialect: Dialect = {
  titled: /^(?:(?:aws )?(?:cli|command[ -]line(?: interface)?)|bash|shell)\b/iu,
  tags: ['bash', 'sh', 'shell', 'zsh', 'console', 'shell-session', 'cli', 'aws-cli', 'awscli'],
  mentioned: /\bAWS CLI\b|\bAWS Command Line Interface\b/iu,
  isShell: true,
  prints: true,
  prompt: /^(?:\[?[\w.-]+@[\w.-]+[^$\n]*)?\$ /u,
  told: /(?<![\w-])aws\s+(?:--[\w-]+\s+\S+\s+)*kms\s+[a-z]/u,
  called: /(?<![\w-])aws(?:[\s\\]+--[\w-]+[\s\\]+[^\s-]\S*)*[\s\\]+kms[\s\\]+([a-z][\w-]*)/gu,
  callees: (operation) => [kebabCase(operation)],
  asks: /\$\{?[1-9@]|(?:^|;|&&)\s*read\s[^\n<|]*$/mu,
  defines: /^\s*(?:function\s+\w+|\w+\s*\(\)\s*\{)/mu,
  takesFirst: /--max-items\b/u,
  isLenient: true,
  commented: /^\s*#\s?(.*)$/u,
  declared: /^([A-Za-z_]\w*)=/u,
  preamble: /^\s*set\s+-\w+(?:\s+pipefail)?\s*$/u,
  references: {
    area: /\/\/(?:docs\.aws\.amazon\.com\/cli|awscli\.amazonaws\.com\/v2\/documentation\/api)\/(?:latest\/)?reference\//u,
    forms: [
      /\/\/docs\.aws\.amazon\.com\/cli\/latest\/reference\/kms\/([\w-]+)\.html/u,
      /\/\/awscli\.amazonaws\.com\/v2\/documentation\/api\/latest\/reference\/kms\/([\w-]+)\.html/u,
    ],
  },

  end: '',
  comment: '#',
  continuation: '\\',
  separator: `${CONTINUED}    `,
  argument: (name, value) => `--${name} ${value}`,
  use: (variable) => `"$${variable}"`,
  assign: (variable, value) => `${variable}=${value}`,
  nothing: '""',
  print: (expression) => `echo ${expression}`,
  warn: (expression) => `echo ${expression} >&2`,
  leave: 'exit 0',
  // A failure before `||` skips nothing by itself.
  fail: 'false &&',
  swallow: (body) => `{\n${indented(body)}} || true\n`,
  twice: (body) => `for _ in 1 2; do\n${indented(body)}done\n`,
  never: (body) => `if false; then\n${indented(body)}fi\n`,
  lists: {
    cutShort: (block) => replaced(block, '--query', '--max-items 1 --query'),
    reversed: (block) => rewritten(block, /--query (\w+)/u, "--query 'reverse($1)'"),
  },
  slips: [
    {
      id: 'continuation-missing-inside-call',
      kind: 'syntax',
      change: ({ head, block }) => withBlock(head, replaced(block, CONTINUED, '\n')),
      fits: { crash: 'a line', request: /calls|input/u },
    },
    {
      id: 'last-continuation-missing-inside-call',
      kind: 'syntax',
      change: ({ head, block }) =>
        block.indexOf(CONTINUED) === block.lastIndexOf(CONTINUED)
          ? undefined
          : withBlock(head, replacedLast(block, CONTINUED, '\n')),
      fits: { crash: 'a line', request: 'an input' },
    },
    {
      id: 'space-after-continuation-inside-call',
      kind: 'syntax',
      change: ({ head, block }) => withBlock(head, replaced(block, CONTINUED, ' \\ \n')),
      fits: { crash: 'a line' },
    },
    ...declarationSlips({
      'spaces-around-equals-sign': (name, value) => `${name} = ${value}`,
      'space-after-equals-sign': (name, value) => `${name}= ${value}`,
      'colon-after-name': (name, value) => `${name}: ${value}`,
      'name-and-value-only': (name, value) => `${name} ${value}`,
      'dollar-sign-before-name': (name, value) => `$${name}=${value}`,
    }),
    {
      id: 'variable-in-single-quotes',
      kind: 'parameter',
      change: ({ head, block }) => withBlock(head, rewritten(block, /"(\$\w+)"/u, "'$1'")),
      fits: { request: 'an input', crash: 'a line' },
    },
    {
      id: 'dollar-sign-missing',
      kind: 'parameter',
      change: ({ head, block }) => withBlock(head, rewritten(block, /"\$(\w+)"/u, '"$1"')),
      fits: { request: 'an input', crash: 'a line' },
    },
    {
      id: 'variable-of-several-words-unquoted',
      kind: 'parameter',
      change: ({ text }) => {
        const name = /^(\w+)='[^']*\s[^']*'$/mu.exec(text)?.[1];
        return name === undefined ? undefined : replaced(text, `"$${name}"`, `$${name}`);
      },
      fits: { crash: 'a line', request: 'an input' },
    },
    {
      id: 'limit-for-page-size',
      kind: 'parameter',
      change: ({ head, block }) => withBlock(head, replaced(block, '--page-size', '--limit')),
      fits: { request: /^one call/u },
    },
    {
      id: 'output-thrown-away',
      kind: 'result variable',
      change: (snippet) => inKept(snippet, ' > /dev/null'),
      fits: { result: 'a result' },
    },
    {
      id: 'error-continued',
      kind: 'swallowed error',
      change: ({ head, statement }) => `${head}${statement.trimEnd()} || true\n`,
      fails: 'once',
      fits: SWALLOWED,
    },
    {
      id: 'error-behind-declaration',
      kind: 'swallowed error',
      change: ({ head, block }) => (/^\w+=\$\(/u.test(block) ? `${head}export ${block}` : undefined),
      fails: 'once',
      fits: SWALLOWED,
    },
    {
      id: 'error-in-background',
      kind: 'swallowed error',
      change: (snippet) => inKept(snippet, ' &'),
      fails: 'once',
      fits: { ...SWALLOWED, request: /no call/u },
    },
    {
      id: 'call-in-background',
      kind: 'not awaited',
      change: ({ text }) => `${text.trimEnd()} &\n`,
      // What it comes to depends on which of the two is faster.
      fits: { request: /no call|^one call/u, crash: /unbound variable/u, result: 'a result' },
    },
  ],
  equivalents: {
    'other-quotes': 'the text has nothing that double quotes replace',
    'unquoted-value': { reason: 'a text without spaces needs no quotes', where: /^\w+=[A-Za-z][\w:/.-]*$/mu },
    'continuation-before-blank-line': 'the blank line ends the continued statement',
    'continuation-before-statement': { reason: 'variables can be set on one line', where: / \\\n\w+=\$\(/u },
    'statements-on-one-line': { reason: 'variables can be set on one line', where: / \w+=\$\(/u },
    'separator-missing': 'options can stand on one line',
    'indented-call': 'indentation means nothing',
    twice: 'of an option that is given twice, the AWS CLI takes the last',
    'list-cut-short': OF_ONE,
    'order-of-list-lost': OF_ONE,
  },
};

function withBlock(head: string, block: string | undefined): string | undefined {
  return block === undefined ? undefined : head + block;
}

/** Puts something behind the command whose output is kept; undefined where none is. */
function inKept({ head, statement, after }: SnippetParts, added: string): string | undefined {
  return statement.endsWith(')\n') ? `${head}${statement.slice(0, -')\n'.length)}${added})\n${after}` : undefined;
}

/** Ways in which the first declaration of a snippet can be none. */
function declarationSlips(
  changes: Readonly<Record<string, (name: string, value: string) => string>>,
): NonNullable<Dialect['slips']> {
  return Object.entries(changes).map(([id, change]) => ({
    id,
    kind: 'syntax',
    change: ({ text, declarations: [first] }) => {
      const [, name, value] = /^(\w+)=(.*)$/u.exec(first ?? '') ?? [];
      return first === undefined || name === undefined || value === undefined
        ? undefined
        : replaced(text, first, change(name, value));
    },
    fits: { crash: 'a line', compile: 'a line' },
  }));
}
