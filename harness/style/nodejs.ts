import js from '@eslint/js';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { repositoryPath } from '../../src/repository.ts';
import type { Linter, LinterFile, Piece, Remark, Surroundings } from './linter.ts';

/** The class of the clients of an SDK generation. */
const CLIENTS: Readonly<Record<string, string>> = { nodejs: 'KMSClient', 'nodejs-classic': 'KMS' };

function surround({ target, held }: Piece): Surroundings {
  const { client = '' } = target.dialect;
  const name = CLIENTS[target.id] ?? '';
  const made = `import { ${name} } from '@aws-sdk/client-kms';\n\nconst ${client} = new ${name}({});\n\n`;
  return {
    before: held.includes(client) ? '' : made,
    after: held.map((variable) => `console.log(${variable});\n`).join(''),
  };
}

/** Where the files would lie, so that the packages of this repository are found. */
function placeOf(path: string): string {
  return repositoryPath('generated', path);
}

async function runEslint(files: readonly LinterFile[]): Promise<Remark[]> {
  const globals = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly' as const]));
  const linter = new ESLint({
    cwd: repositoryPath('generated'),
    overrideConfigFile: true,
    overrideConfig: [{ ...js.configs.recommended, files: ['**/*.mjs'], languageOptions: { globals } }],
  });
  const found = await Promise.all(
    files.map(async ({ path, text }) => {
      const results = await linter.lintText(text, { filePath: placeOf(path) });
      return results
        .flatMap(({ messages }) => messages)
        .map(({ line, ruleId, message }) => ({ path, line, rule: ruleId ?? 'syntax', message }));
    }),
  );
  return found.flat();
}

const COMPILER_OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  types: ['node'],
  typeRoots: [repositoryPath('node_modules', '@types')],
};

function runTsc(files: readonly LinterFile[]): Remark[] {
  const texts = new Map(files.map(({ path, text }) => [placeOf(path), { path, text }]));
  const host = ts.createCompilerHost(COMPILER_OPTIONS, true);
  const program = ts.createProgram([...texts.keys()], COMPILER_OPTIONS, {
    ...host,
    readFile: (name) => texts.get(name)?.text ?? host.readFile(name),
    fileExists: (name) => texts.has(name) || host.fileExists(name),
    getSourceFile: (name, options, ...more) => {
      const given = texts.get(name);
      return given === undefined
        ? host.getSourceFile(name, options, ...more)
        : ts.createSourceFile(name, given.text, options, true);
    },
  });
  return ts.getPreEmitDiagnostics(program).flatMap(({ file, start = 0, code, messageText }) => {
    const path = texts.get(file?.fileName ?? '')?.path;
    if (file === undefined || path === undefined) return [];
    const { line } = file.getLineAndCharacterOfPosition(start);
    const message = ts.flattenDiagnosticMessageText(messageText, ' ');
    return [{ path, line: line + 1, rule: `TS${String(code)}`, message }];
  });
}

const targets = ['nodejs', 'nodejs-classic'];

export const eslint: Linter = {
  name: 'eslint',
  targets,
  surround,
  run: { here: runEslint },
  exceptions: [
    {
      rule: 'no-unused-vars',
      target: 'nodejs-classic',
      reason: "what a callback reads of its data is for its reader's next lines",
    },
  ],
};

/** Types make each member of a response optional. */
const OPTIONAL = 'what AWS KMS always answers is optional in the types: code in JavaScript reads it as it comes';

const OPERATIONS = /'string\[\]' is not assignable to type 'GrantOperation\[\]'/u;

export const tsc: Linter = {
  name: 'tsc',
  targets,
  surround,
  run: { here: (files) => Promise.resolve(runTsc(files)) },
  exceptions: [
    { rule: 'TS18048', kind: 'complete', target: 'nodejs', reason: OPTIONAL },
    { rule: 'TS18048', target: 'nodejs-classic', reason: OPTIONAL },
    {
      rule: 'TS2339',
      kind: 'complete',
      target: 'nodejs-classic',
      message: / 'ServiceOutputTypes'\./u,
      reason: 'what stands between client and call does not know in its types which call it is',
    },
    ...['TS7005', 'TS7006', 'TS7034'].map((rule) => ({
      rule,
      target: 'nodejs-classic',
      reason:
        'a function that gets page after page by callbacks has no types without annotations, which readers of JavaScript do not write',
    })),
    {
      rule: 'TS2769',
      target: 'nodejs-classic',
      message: OPERATIONS,
      reason: 'the published chapter writes operations of a grant as texts',
    },
    {
      rule: 'TS2769',
      target: 'nodejs',
      message: OPERATIONS,
      reason: 'operations of a grant are texts to JavaScript, which needs no other names for them',
    },
  ],
};
