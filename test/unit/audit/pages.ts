import { kmsCodeIn } from '../../../src/audit/calls.ts';
import { languageTagged } from '../../../src/audit/languages.ts';

/** What code calls of AWS KMS, by the tag of its language. */
export function kmsIn(tag: string, code: string): { readonly operations: string[]; readonly unknown: string[] } {
  const { calls, unknown } = kmsCodeIn(languageTagged(tag)!, code, new Map());
  return { operations: calls.map(({ operation }) => operation), unknown: unknown.map(({ name }) => name) };
}

/** A group of tabs as MkDocs has them, by their titles. */
export function tabs(code: Readonly<Record<string, string>>): string {
  return Object.entries(code)
    .map(([title, text]) => `=== "${title}"\n\n    \`\`\`\n${text.replaceAll(/^(?=.)/gmu, '    ')}\n    \`\`\`\n\n`)
    .join('');
}

/** Fences one under the other, by their tags. */
export function fences(code: Readonly<Record<string, string>>): string {
  return Object.entries(code)
    .map(([tag, text]) => `\`\`\`${tag}\n${text}\n\`\`\`\n\n`)
    .join('');
}
