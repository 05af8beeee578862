import type { Value } from '../model/value.ts';

export type Edition = 'current' | 'classic';

/** How a variable is written that holds an input member's value. */
export interface Variable {
  readonly name: string;
  /** The variable's type, in languages that declare it. */
  readonly type?: string;
  readonly literal: string;
}

/** How a target writes one operation. Each template takes what it needs; a name that it lacks is an error. */
export interface Call {
  /** Names from the SDK facts for the templates: method, request class, cmdlet. */
  readonly names: Readonly<Record<string, string>>;
  /** An input member's name in this SDK. */
  readonly member: (member: string) => string;
  /** The variable that holds the result, or undefined where the snippet keeps none. */
  readonly resultVariable: string | undefined;
  /** The one output member that the result variable holds, in languages that don't return the whole response. */
  readonly selected?: { readonly member: string; readonly isList: boolean };
  /** The type, or where types don't tell errors apart the class, under which the SDK surfaces an error of AWS KMS. */
  readonly errorType: (error: string) => string;
  /** What the reference calls the method, and its address. */
  readonly reference: { readonly label: string; readonly url: string };
}

/** A language with one SDK generation. */
export interface Target {
  readonly id: string;
  /** The title of its tabs. */
  readonly title: string;
  readonly extension: string;
  readonly editions: readonly Edition[];
  readonly sdk: { readonly name: string; readonly version: string };
  /** The reference in which the tab's link leads, in Markdown. */
  readonly referenceTitle: string;
  /** A paragraph, in Markdown, under every snippet. */
  readonly footnote?: string;
  readonly call: (operation: string) => Call;
  readonly variable: (member: string, value: Value) => Variable;
  /** Writes any value as an expression of the language. */
  readonly literal: (value: Value) => string;
  /** Formats a rendered snippet, where there is a formatter for the language. */
  readonly format?: (snippet: string) => Promise<string>;
}
