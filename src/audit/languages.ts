import type { operationNames } from '../languages/shared/names.ts';

type Names = ReturnType<typeof operationNames>;

/** A language that pages show, whatever its SDK generation: how pages call it and how its code calls an operation. */
export interface Language {
  /** The title of its targets, e.g. `C#`. */
  readonly title: string;
  /** Titles that tabs have for it, and headings over its code. */
  readonly titled: RegExp;
  /** Tags of fences, values of tabs. */
  readonly tags: readonly string[];
  /** How prose names the language, its SDK or its tools, so that no other language's tab can mean it. */
  readonly mentioned: RegExp;
  /** A call in code: the names that the groups catch are compared with `calls`, in any case. */
  readonly call: RegExp;
  /** What the SDK calls an operation in code. */
  readonly calls: (names: Names) => readonly string[];
  /** A line that is a comment, with its text. */
  readonly comment: RegExp;
  /** The declaration of a variable at the start of a line, with its name. */
  readonly declaration: RegExp;
  /** A line that a whole file has, and that the programs around snippets bring along. */
  readonly preamble?: RegExp;
}

const SLASHES = /^\s*\/\/\s?(.*)$/u;
const HASH = /^\s*#\s?(.*)$/u;

/** The languages of the chapter. */
export const languages: readonly Language[] = [
  {
    title: 'Java',
    titled: /^(?:aws sdk for )?java(?!script)\b/iu,
    tags: ['java'],
    mentioned: /\bJava\b(?!\s?Script)/u,
    call: /\.\s*(\w+?)(?:Paginator)?\s*\(/gu,
    calls: ({ java }) => [java.method],
    comment: SLASHES,
    preamble: /^(?:import|package) [\w.*]+(?: [\w.*]+)?;\s*$/u,
    declaration: /^(?:final )?[A-Z][\w.]*(?:<[\w<>, ]*>)?(?:\[\])?\s+(\w+)\s*=(?!=)/u,
  },
  {
    title: 'C#',
    titled: /^(?:c#|c\s?sharp\b|aws sdk for \.net\b|\.net\b)/iu,
    tags: ['csharp', 'cs', 'c#', 'dotnet'],
    mentioned: /(?<!\w)C#|(?<![\w.])\.NET\b/u,
    call: /\.\s*(\w+)\s*\(/gu,
    calls: ({ dotnet }) => [dotnet.sync, dotnet.async],
    comment: SLASHES,
    preamble: /^using [\w.]+;\s*$/u,
    declaration: /^[A-Za-z][\w.]*(?:<[\w<>, ]*>)?(?:\[\])?\s+(\w+)\s*=(?!=)/u,
  },
  {
    title: 'Python',
    titled: /^(?:aws sdk for )?python\b/iu,
    tags: ['python', 'py', 'python3'],
    mentioned: /\bPython\b|\bBoto\s?3\b/iu,
    call: /\.\s*get_paginator\(\s*['"](\w+)['"]|\.\s*(\w+)\s*\(/gu,
    calls: ({ boto3 }) => [boto3],
    comment: HASH,
    declaration: /^([A-Za-z_]\w*)\s*=(?!=)/u,
  },
  {
    title: 'Ruby',
    titled: /^(?:aws sdk for )?ruby\b/iu,
    tags: ['ruby', 'rb'],
    mentioned: /\bRuby\b/u,
    call: /\.\s*(\w+)/gu,
    calls: ({ ruby }) => [ruby],
    comment: HASH,
    declaration: /^([A-Za-z_]\w*)\s*=(?!=)/u,
  },
  {
    title: 'PHP',
    titled: /^(?:aws sdk for )?php\b/iu,
    tags: ['php'],
    mentioned: /\bPHP\b/u,
    call: /->\s*getPaginator\(\s*['"](\w+)['"]|->\s*(\w+)\s*\(/gu,
    calls: ({ php }) => [php],
    comment: /^\s*(?:\/\/|#)\s?(.*)$/u,
    preamble: /^<\?php\s*$/u,
    declaration: /^(\$\w+)\s*=(?!=)/u,
  },
  {
    title: 'Node.js',
    titled: /^(?:aws sdk for )?(?:node(?:\.?js)?|javascript)\b/iu,
    tags: ['javascript', 'js', 'nodejs', 'node', 'mjs'],
    mentioned: /\bNode\.js\b|\bJava\s?Script\b/u,
    call: /\bnew\s+(\w+)\s*\(|\.\s*(\w+)\s*\(|\b(paginate\w+)\s*\(/gu,
    calls: ({ javascript: { command } }) => {
      const name = command.replace(/Command$/u, '');
      return [command, name, `paginate${name}`];
    },
    comment: SLASHES,
    declaration: /^(?:const|let|var)\s+(\w+)\s*=(?!=)/u,
  },
  {
    title: 'PowerShell',
    titled: /^(?:aws tools for )?(?:windows )?powershell\b/iu,
    tags: ['powershell', 'ps1', 'pwsh', 'posh', 'ps'],
    mentioned: /\bPowerShell\b|\bcmdlets?\b/iu,
    call: /(?<![\w$-])([A-Za-z]+-KMS\w+)/gu,
    calls: ({ powershell: { cmdlet } }) => [cmdlet],
    comment: HASH,
    declaration: /^(\$\w+)\s*=(?!=)/u,
  },
];

/** The language that a tab's title, or its heading, names; undefined where it names none of the chapter's. */
export function languageTitled(title: string): Language | undefined {
  return languages.find(({ titled }) => titled.test(title.trim()));
}

/** The language that a fence's tag, or a tab's value, stands for. */
export function languageTagged(tag: string): Language | undefined {
  return languages.find(({ tags }) => tags.includes(tag.trim().toLowerCase()));
}
