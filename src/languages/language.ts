import type { Example } from '../model/example.ts';
import type { Value } from '../model/value.ts';

export type Edition = 'current' | 'classic';

/** An input member with its value, and what its variable is called in camel case. */
export interface Input {
  readonly member: string;
  readonly stem: string;
  readonly value: Value;
}

/** How a variable is written that holds an input member's value. */
export interface Variable {
  readonly name: string;
  /** The variable's type, in languages that declare it. */
  readonly type?: string;
  readonly literal: string;
  /** What the file must import for the literal, e.g. a module's name, where the language's snippets show it. */
  readonly imports?: string;
}

/** A member of the result that a snippet reads into a variable of its own. */
export interface Read {
  /** Its wire name. */
  readonly member: string;
  /** What stands after the result's variable to read it, e.g. `.getPlaintext()`. */
  readonly access: string;
  readonly variable: string;
  /** The variable's type, in languages that declare it. */
  readonly type?: string;
}

/** The list that a snippet fills with the items of all pages. */
export interface PagedList extends Read {
  /** The class of its items, as the SDK calls it. */
  readonly item: string;
}

/** What a reference calls what a tab shows, and its address. */
export interface Reference {
  readonly label: string;
  readonly url: string;
}

/** What of an example decides how its call is written. */
export type Calling = Pick<Example, 'operation' | 'subject' | 'reads' | 'paged'>;

/** How a target writes one call. Each template takes what it needs; a name that it lacks is an error. */
export interface Call {
  /** Names from the SDK facts for the templates: method, request class, cmdlet, paginator. */
  readonly names: Readonly<Record<string, string>>;
  /** An input member's name in this SDK. */
  readonly member: (member: string) => string;
  /** The variable that holds the result, or undefined where the snippet keeps none. */
  readonly resultVariable: string | undefined;
  /** The output members that the snippet holds, where it doesn't hold the whole response. */
  readonly selected?: { readonly members: readonly string[]; readonly isList: boolean };
  /** What the snippet reads of the result, in the order of the example. */
  readonly reads: readonly Read[];
  /** The list of all pages, where the snippet gets them all: it is then what the result variable holds. */
  readonly paged?: PagedList;
  /** The type, or where types don't tell errors apart the class, under which the SDK surfaces an error of AWS KMS. */
  readonly errorType: (error: string) => string;
  /** What the reference calls the method. */
  readonly reference: Reference;
}

/** A language with one SDK generation. */
export interface Target {
  readonly id: string;
  /** The title of its tabs. */
  readonly title: string;
  readonly extension: string;
  readonly editions: readonly Edition[];
  readonly sdk: { readonly name: string; readonly version: string };
  /** Members of results, by their wire names, that AWS KMS got after the SDK was made: the SDK leaves them out. */
  readonly unknownMembers?: readonly string[];
  /** The reference in which the tab's link leads, in Markdown. */
  readonly referenceTitle: string;
  /** What the reference calls the class of its clients; without one, its calls need no client object. */
  readonly client?: Reference;
  /** A paragraph, in Markdown, under every snippet. */
  readonly footnote?: string;
  readonly call: (calling: Calling) => Call;
  readonly variable: (input: Input) => Variable;
  /** Writes any value as an expression of the language. */
  readonly literal: (value: Value) => string;
  /** Formats a rendered snippet, where there is a formatter for the language. */
  readonly format?: (snippet: string) => Promise<string>;
}
