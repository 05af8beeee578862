import { takeRightWhile } from 'es-toolkit';
import type { Language } from './languages.ts';

/**
 * The line, counted from 1, that begins the declaration of a variable which a line is part of; undefined where it is
 * part of none.
 */
export function declarationOf(language: Language, lines: readonly string[], line: number): number | undefined {
  for (let number = line; number >= 1; number -= 1) {
    const text = lines[number - 1] ?? '';
    if (language.declared.test(text)) return number;
    // A string's own lines may be blank or not indented, but a call isn't part of one.
    if (number < line && /^[\w$].*[;)]\s*$/u.test(text)) return undefined;
  }
  return undefined;
}

/** What the comment lines directly above a line say. */
export function commentsAbove({ commented }: Language, lines: readonly string[], line: number): string[] {
  const comments = takeRightWhile(lines.slice(0, line - 1), (text) => commented.test(text));
  return comments.map((text) => commented.exec(text)?.[1] ?? '');
}
