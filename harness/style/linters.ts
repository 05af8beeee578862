import { shellcheck } from './aws-cli.ts';
import { dotnetFormat } from './csharp.ts';
import { checkstyle } from './java.ts';
import type { Linter } from './linter.ts';
import { eslint, tsc } from './nodejs.ts';
import { phpcs } from './php.ts';
import { scriptAnalyzer } from './powershell.ts';
import { ruff } from './python.ts';
import { rubocop } from './ruby.ts';

/** Every linter, in the order of the pages' tabs: the one list in which one stands. */
export const linters: readonly Linter[] = [
  checkstyle,
  dotnetFormat,
  ruff,
  rubocop,
  phpcs,
  eslint,
  tsc,
  scriptAnalyzer,
  shellcheck,
];
