import { KmsExamplesError, messageOf } from '../src/errors.ts';

/** What a declaration breaks off with as it is loaded, e.g. since it names something that there is not. */
export function wrongDeclaration(error: unknown): KmsExamplesError | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // The first of our own files in the stack: where that is no declaration, it is a defect of ours, but for a name that a
  // list or a target mistypes.
  const [, file, line] = /^\s+at .*?((?:src|harness|cli)\/[\w./-]+):(\d+):\d+\)?$/mu.exec(stack) ?? [];
  if (file === undefined) return undefined;
  const isDeclaration = file.startsWith('src/chapter/');
  if (!isDeclaration && !(error instanceof ReferenceError)) return undefined;
  return new KmsExamplesError(isDeclaration ? 'invalid-example' : 'invalid-source', {
    where: `${file}, line ${String(line)}`,
    expected: `a ${isDeclaration ? 'declaration' : 'source'} that can be loaded`,
    found: messageOf(error),
    remedy: 'correct the line; `npx tsc --noEmit` tells more',
  });
}
