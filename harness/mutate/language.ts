import type { Call } from '../../src/languages/target.ts';
import { indented } from '../../src/languages/shared/edit.ts';

/** What the mutants must know of a language beyond what its target knows. */
export interface Language {
  /** The target of the same language which reads equivalent mutants as this one does. */
  readonly readsAs?: string;
  /** What ends a statement; empty where a line break does. */
  readonly end: string;
  /** What begins a comment. */
  readonly comment: string;
  /** What continues a statement on the next line, in languages that have it; elsewhere it is a slip of another's. */
  readonly continuation: string;
  /** What stands between two arguments. */
  readonly separator: string;
  /** How the call is given a value under a member's name. */
  readonly argument: (name: string, value: string) => string;
  /** What stands before the call to keep its result. */
  readonly keep: (call: Call, variable: string) => string;
  /** What the statement that sends the request, or goes through the pages, begins with when it keeps no result. */
  readonly invoke: (call: Call) => string;
  /** What the statement holds that goes through the pages, where another one has sent the first request. */
  readonly readPages?: (call: Call) => readonly string[];
  /** The variable that holds the client, in languages that have one. */
  readonly client?: string;
  /** The value that is none. */
  readonly nothing: string;
  readonly print: (expression: string) => string;
  /** A statement that ends the program, with status 0. */
  readonly leave: string;
  /** A statement that fails. */
  readonly fail: string;
  /** The body in a catch-all that does nothing. */
  readonly swallow: (body: string) => string;
  /** The body, run twice. */
  readonly twice: (body: string) => string;
  /** The body under a condition that never holds. */
  readonly never: (body: string) => string;
}

const braces = {
  twice: (body: string): string => `for (int i = 0; i < 2; i++) {\n${indented(body)}}\n`,
  never: (body: string): string => `if (false) {\n${indented(body)}}\n`,
};

const java: Language = {
  ...braces,
  end: ';',
  comment: '//',
  continuation: '\\',
  separator: '',
  argument: (name, value) => `.${name}(${value})`,
  keep: ({ names, paged }, variable) =>
    `${paged === undefined ? String(names.response) : `List<${paged.item}>`} ${variable} = `,
  invoke: () => 'kmsClient.',
  client: 'kmsClient',
  nothing: 'null',
  print: (expression) => `System.out.println(${expression});`,
  leave: 'System.exit(0);',
  fail: 'if (true) throw new IllegalStateException("broken");',
  swallow: (body) => `try {\n${indented(body)}} catch (Exception e) {\n}\n`,
};

const csharp: Language = {
  ...braces,
  end: ';',
  comment: '//',
  continuation: '\\',
  separator: ',',
  argument: (name, value) => `${name} = ${value}`,
  keep: ({ names, paged }, variable) => (paged === undefined ? `${String(names.response)} ${variable} = ` : ''),
  invoke: ({ paged }) => (paged === undefined ? 'await kmsClient.' : 'await foreach ('),
  client: 'kmsClient',
  nothing: 'null',
  print: (expression) => `Console.WriteLine(${expression});`,
  leave: 'Environment.Exit(0);',
  fail: 'if (true) throw new InvalidOperationException("broken");',
  swallow: (body) => `try\n{\n${indented(body)}}\ncatch (Exception)\n{\n}\n`,
};

const nodejs: Language = {
  end: ';',
  comment: '//',
  continuation: '\\',
  separator: ',',
  argument: (name, value) => (name === value ? name : `${name}: ${value}`),
  keep: ({ paged }, variable) => (paged === undefined ? `const ${variable} = ` : ''),
  invoke: ({ paged }) => (paged === undefined ? 'await kmsClient.' : 'for await ('),
  client: 'kmsClient',
  nothing: 'undefined',
  print: (expression) => `console.log(${expression});`,
  leave: 'process.exit(0);',
  fail: "throw new Error('broken');",
  swallow: (body) => `try {\n${indented(body)}} catch {}\n`,
  twice: (body) => `for (let i = 0; i < 2; i++) {\n${indented(body)}}\n`,
  never: (body) => `if (false) {\n${indented(body)}}\n`,
};

/** By target. */
export const languages: Readonly<Record<string, Language>> = {
  java,
  'java-classic': {
    ...java,
    readsAs: 'java',
    keep: ({ names, paged }, variable) => (paged === undefined ? `${String(names.resultType)} ${variable} = ` : ''),
    invoke: ({ paged }) => (paged === undefined ? 'kmsClient.' : 'do {'),
  },
  csharp,
  'csharp-classic': {
    ...csharp,
    readsAs: 'csharp',
    keep: ({ names, paged }, variable) =>
      `${paged === undefined ? String(names.resultType) : `List<${paged.item}>`} ${variable} = `,
    invoke: () => 'kmsClient.',
  },
  python: {
    end: '',
    comment: '#',
    continuation: '\\',
    separator: ',',
    argument: (name, value) => `${name}=${value}`,
    keep: ({ paged }, variable) => (paged === undefined ? `${variable} = ` : ''),
    invoke: ({ paged }) => (paged === undefined ? 'kms_client.' : 'for page in '),
    client: 'kms_client',
    nothing: 'None',
    print: (expression) => `print(${expression})`,
    leave: 'raise SystemExit(0)',
    fail: "raise RuntimeError('broken')",
    swallow: (body) => `try:\n${indented(body)}except Exception:\n    pass\n`,
    twice: (body) => `for _ in range(2):\n${indented(body)}`,
    never: (body) => `if False:\n${indented(body)}`,
  },
  ruby: {
    end: '',
    comment: '#',
    continuation: '\\',
    separator: ',',
    argument: (name, value) => `${name}: ${value}`,
    keep: ({ paged }, variable) => `${paged === undefined ? variable : 'response'} = `,
    invoke: () => 'kmsClient.',
    readPages: ({ paged }) => (paged === undefined ? [] : ['.flat_map']),
    client: 'kmsClient',
    nothing: 'nil',
    print: (expression) => `puts ${expression}`,
    leave: 'exit 0',
    fail: "raise 'broken'",
    swallow: (body) => `begin\n${indented(body)}rescue StandardError\nend\n`,
    twice: (body) => `2.times do\n${indented(body)}end\n`,
    never: (body) => `if false\n${indented(body)}end\n`,
  },
  php: {
    end: ';',
    comment: '//',
    continuation: '\\',
    separator: ',',
    argument: (name, value) => `'${name}' => ${value}`,
    keep: ({ paged }, variable) => (paged === undefined ? `${variable} = ` : ''),
    invoke: ({ paged }) => (paged === undefined ? '$KmsClient->' : 'foreach ('),
    client: '$KmsClient',
    nothing: 'null',
    print: (expression) => `echo ${expression};`,
    leave: 'exit(0);',
    fail: "throw new \\Exception('broken');",
    swallow: (body) => `try {\n${indented(body)}} catch (\\Throwable $e) {\n}\n`,
    twice: (body) => `for ($i = 0; $i < 2; $i++) {\n${indented(body)}}\n`,
    never: (body) => `if (false) {\n${indented(body)}}\n`,
  },
  nodejs,
  'nodejs-classic': {
    ...nodejs,
    readsAs: 'nodejs',
    keep: () => '',
    invoke: ({ names, paged }) => (paged === undefined ? 'kmsClient.' : `${String(names.method)}();`),
    swallow: (body) => nodejs.swallow(body.replace('console.error(err);', ';')),
  },
  powershell: {
    end: '',
    comment: '#',
    continuation: '`',
    separator: ' ',
    argument: (name, value) => `-${name} ${value}`,
    keep: (_call, variable) => `${variable} = `,
    invoke: ({ names }) => `${String(names.cmdlet)} `,
    nothing: '$null',
    print: (expression) => `Write-Output ${expression}`,
    leave: 'exit 0',
    fail: "throw 'broken'",
    swallow: (body) => `try {\n${indented(body)}} catch {\n}\n`,
    twice: (body) => `for ($i = 0; $i -lt 2; $i++) {\n${indented(body)}}\n`,
    never: (body) => `if ($false) {\n${indented(body)}}\n`,
  },
};
