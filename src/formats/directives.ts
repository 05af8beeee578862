/**
 * The directives that show tabs and code, of sphinx-design and of sphinx-tabs. They are the same in reStructuredText and
 * in MyST.
 */
export const SETS: ReadonlySet<string> = new Set(['tab-set', 'tabs']);
export const ITEMS: ReadonlySet<string> = new Set(['tab-item', 'tab', 'group-tab']);

/** A tab whose body is its code: its argument is the language's tag, and mostly a title behind it. */
export const CODE_TAB = 'code-tab';

/** A set whose tabs are blocks of code, titled by their languages. */
export const CODE_SET = 'tab-set-code';

/** What shows code: its argument is the language's tag. */
export const CODE: ReadonlySet<string> = new Set(['code-block', 'code', 'sourcecode', 'code-cell']);

/** What shows code that is in a file. */
export const INCLUSIONS: ReadonlySet<string> = new Set(['literalinclude', 'include']);

/** The title and the tag of a code tab, from its argument. */
export function codeTabOf(argument: string): { readonly tag: string; readonly title: string } {
  const [, tag = '', title = ''] = /^(\S*)\s*(.*)$/u.exec(argument) ?? [];
  return { tag, title: title === '' ? tag : title };
}

/** An option of a directive, which stands on a line of its own before its content. */
export const OPTION = /^\s*:[\w-]+:/u;
