import { indented, type Dialect } from '../dialect.ts';
import type { SnippetParts } from '../parts.ts';
import { replaced, withOtherKey } from '../shared/edit.ts';
import { cmdletOf, confirmedCmdlets, pluralAliases } from './cmdlets.ts';

const LAYOUT = { compile: 'a line', crash: 'a line', request: 'an input' } as const;

export const dialect: Dialect = {
  titled: /^(?:windows )?(?:powershell|pwsh)\b/iu,
  tags: ['powershell', 'ps1', 'pwsh', 'posh', 'ps'],
  mentioned: /\bPowerShell\b|\bcmdlets?\b/iu,
  prints: true,
  prompt: /^PS(?: [^>\n]*)?> ?/u,
  told: /(?<![\w$-])[a-z]+-kms\w+\s+[-@$'"]/iu,
  ignoresCase: true,
  called: /(?<![\w$-])([a-z]+-kms\w+)/giu,
  callees: (operation) => [cmdletOf(operation).cmdlet],
  asks: /\bRead-Host\b|\$args\b|\bMandatory\b|\$env:(?!AWS_(?:DEFAULT_)?REGION\b)\w+\b(?!\s*=)/iu,
  defines: /^\s*(?:function|class|param)\b/imu,
  isLenient: true,
  commented: /^\s*#\s?(.*)$/u,
  commentBlock: ['<#', '#>'],
  declared: /^(\$\w+)\s*=(?!=)/u,
  takesFirst: /\|\s*Select-Object\s+-First\b/iu,
  questions: [
    {
      asked: /\$(\w+)\s*=\s*Read-Host\b/iu,
      answered: (value) => `function Read-Host { '${value.replaceAll("'", "''")}' }`,
    },
    {
      // Whether to go on with what can't be undone.
      asked: new RegExp(
        String.raw`^(?![\s\S]*(?:\bForce\b|-Confirm\b))[\s\S]*(?<![\w-])(?:${confirmedCmdlets.join('|')})(?!\w)`,
        'iu',
      ),
      answered: () => "$ConfirmPreference = 'None'",
    },
  ],
  references: {
    area: /\/\/docs\.aws\.amazon\.com\/powershell\/(?:latest|v\d)\/reference\//u,
    forms: [/\/powershell\/(?:latest|v[45])\/reference\/items\/([\w-]+)\.html/u],
  },

  end: '',
  comment: '#',
  continuation: '`',
  separator: ' ',
  // What isn't a variable or a text is read as a text, unless parentheses are around it.
  argument: (name, value) => `-${name} ${value.startsWith('[') ? `(${value})` : value}`,
  gathering: { separator: '\n    ', argument: (name, value) => `${name} = ${value}` },
  nothing: '$null',
  print: (expression) => `Write-Output ${expression}`,
  warn: (expression) => `Write-Warning ${expression}`,
  leave: 'exit 0',
  fail: "throw 'broken'",
  swallow: (body) => `try {\n${indented(body)}} catch {\n}\n`,
  twice: (body) => `for ($i = 0; $i -lt 2; $i++) {\n${indented(body)}}\n`,
  never: (body) => `if ($false) {\n${indented(body)}}\n`,
  lists: {
    cutShort: (block) => `${block.trimEnd()} | Select-Object -First 1\n`,
    withoutRepetitions: (block, list) =>
      `${block}${list} = @(${list} | Sort-Object -Unique { $_ | ConvertTo-Json -Depth 5 })\n`,
    reversed: (block, list) => `${block}[array]::Reverse(${list})\n`,
  },
  slips: [
    {
      id: 'space-after-continuation-inside-call',
      kind: 'syntax',
      change: ({ head, block }) => withBlock(head, replaced(block, ' -', ' ` \n    -')),
      fits: LAYOUT,
    },
    {
      id: 'continuation-missing-inside-call',
      kind: 'syntax',
      change: ({ head, block }) => withBlock(head, replaced(block, ' -', '\n    -')),
      fits: LAYOUT,
    },
    {
      id: 'error-of-other-key-continued',
      kind: 'swallowed error',
      change: (snippet) => withOtherKey(behindCall(snippet, ' -ErrorAction SilentlyContinue')),
      fits: { request: 'an input' },
    },
    {
      id: 'call-in-background',
      kind: 'not awaited',
      change: (snippet) => behindCall(snippet, ' &'),
      fits: { request: /no call/u, crash: 'a line', result: 'a result', compile: 'a line' },
    },
  ],
  equivalents: {
    'typographic-quotes': 'PowerShell takes typographic quotes for quotes',
    'other-quotes': 'the text has nothing that double quotes replace',
    'continuation-before-blank-line': 'the blank line ends the continued statement',
    'space-after-continuation': 'an escaped space between two tokens is a space',
    'indented-call': 'indentation means nothing',
    'in-lower-case': 'PowerShell takes parameter names in any case',
    misspelt: {
      reason: "the API's own name, in the plural, is an alias of the parameter",
      where: new RegExp(
        pluralAliases.map(({ cmdlet, alias }) => `${cmdlet} .*-${alias} |^ {4}${alias} = [^]*${cmdlet} @`).join('|'),
        'mu',
      ),
    },
  },
};

/** Puts something at the end of the line that makes the call. */
function behindCall({ text, after }: SnippetParts, added: string): string {
  return `${text.slice(0, text.length - after.length).trimEnd()}${added}\n${after}`;
}

function withBlock(head: string, block: string | undefined): string | undefined {
  return block === undefined ? undefined : head + block;
}
