/** Names that no variable of an example can have in a target's snippets, as variables are written there. */
export interface TakenNames {
  /** What the language reserves, and what it or its standard library has put in each program already. */
  readonly byLanguage: readonly string[];
  /**
   * What its templates declare and import of themselves, and the program around a snippet; without the client, which the
   * dialect names, and what the call names of the request and the result.
   */
  readonly byTemplates: readonly string[];
  /** Whether names that differ in case only are one to the language. */
  readonly inAnyCase?: true;
}

/** The words of a text, for long lists of them. */
export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/u);
}
