import { kmsCodeIn } from '../../../src/audit/calls.ts';
import { languageTagged } from '../../../src/audit/languages.ts';

/** The operations of AWS KMS that code calls, by the tag of its language. */
export function callsOf(tag: string, code: string): string[] {
  return kmsCodeIn(languageTagged(tag)!, code, new Map()).calls.map(({ operation }) => operation);
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
