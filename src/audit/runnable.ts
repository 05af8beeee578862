import type { CodeTab } from './rules/rule.ts';

/** A tab's code as statements: lines that only a whole file may have, such as `import`, are empty. */
export function runnable({ language: { preamble }, code: { text } }: CodeTab): string {
  if (preamble === undefined) return text;
  return text
    .split('\n')
    .map((line) => (preamble.test(line) ? '' : line))
    .join('\n');
}
