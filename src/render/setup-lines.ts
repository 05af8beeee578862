import { lockedSdk } from '../languages/sdk.ts';
import type { Target } from '../languages/target.ts';
import { and } from '../words.ts';

/**
 * What the readers of a target's snippets need before they can run them, in Markdown.
 *
 * @throws KmsExamplesError `invalid-lock` where the version of the SDK is not known
 */
export function setupLines(target: Target): string[] {
  const { install, needs, imports } = target.setup;
  const code = imports.map((line) => `\`${line}\``);
  const imported =
    code.length === 0 ? [] : [`The usual ${code.length === 1 ? 'import is' : 'imports are'} ${and(code)}.`];
  return [[`${install(lockedSdk(target).version)}.`, `The examples need ${needs}.`, ...imported].join(' ')];
}
