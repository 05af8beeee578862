import type { Example } from '../model/example.ts';
import type { Notes } from '../model/note.ts';
import type { ShapedValue, Value } from '../model/value.ts';
import type { Dialect } from './dialect.ts';
import type { Setup } from './setup.ts';
import type { WriteLiteral } from './shared/literal.ts';
import type { TakenNames } from './taken.ts';
import type { Toolchain } from './toolchain.ts';

export type Edition = 'current' | 'classic';

/** An input member with its value, and what its variable is called in camel case. */
export interface InputVariable extends ShapedValue {
  readonly member: string;
  readonly stem: string;
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
export type Calling = Pick<Example, 'operation' | 'subject' | 'reads' | 'paged' | 'catches'>;

/** What an SDK calls the parts of a call. A template names those that its language has; another is an error. */
export interface CallNames {
  /** What the snippet calls: a method, a paginator, a command class, a cmdlet. */
  readonly callee: string;
  /** The classes of the request and the response. */
  readonly request?: string;
  readonly response?: string;
  /** The variables that hold the request, and each response where the result is put together from them. */
  readonly requestVariable?: string;
  readonly responseVariable?: string;
  /** The type of what the snippet keeps of the call, and what stands after the call to get it: null in a template without it. */
  readonly resultType?: string;
  readonly access?: string;
  /** The operation's own name as a literal, where the SDK is told by it whose pages are wanted. */
  readonly operation?: string;
}

/** What a call is given: an input member's name in the SDK, and the variable that holds its value. */
interface Argument {
  readonly name: string;
  readonly variable: string;
}

/** How a target writes one call. */
export interface Call {
  readonly names: CallNames;
  /** An input member's name in this SDK. */
  readonly member: (member: string) => string;
  /** The argument that alone tells the call a value, such as `--dry-run`; undefined where a variable holds the value. */
  readonly flag?: (member: string, value: Value) => string | undefined;
  /** Whether the snippet gathers its arguments in a variable before it calls, in languages that have that; without it, never. */
  readonly gathers?: (given: readonly Argument[]) => boolean;
  /** The variable that holds the result, or undefined where the snippet keeps none. */
  readonly resultVariable: string | undefined;
  /** The output members that the snippet holds, where it doesn't hold the whole response. */
  readonly selected?: { readonly members: readonly string[]; readonly isList: boolean };
  /** What the snippet reads of the result, in the order of the example. */
  readonly reads: readonly Read[];
  /**
   * What stands after a structure to read a member of it; undefined where a program that comes after the snippet can't
   * read what the snippet holds, and shows all of it.
   */
  readonly access: ((member: string) => string) | undefined;
  /** The list of all pages, where the snippet gets them all: it is then what the result variable holds. */
  readonly paged?: PagedList;
  /** What the snippet prints, without line breaks around it; nothing without it. */
  readonly prints?: string;
  /** The type, or where types don't tell errors apart the class, under which the SDK surfaces an error of AWS KMS. */
  readonly errorType: (error: string) => string;
  /** What the reference calls the method. */
  readonly reference: Reference;
}

/** The form in which a language prints a whole result. */
export interface WholeResult {
  readonly isJson: boolean;
  /** Down to which level values are shown; of a list or an object below it, only that there is one. */
  readonly depth?: number;
  /** What stands there that is none of the result. */
  readonly besides?: RegExp;
}

/** How the complete programs of a language are written, apart from their template. */
interface CompleteProgram {
  /** What a program is called, from its example's id, where the language wants it otherwise: also its file. */
  readonly named?: (example: string) => string;
  /** The command that compiles and runs a program in its folder. */
  readonly command: (name: string) => string;
  /** What a program must import, one name each, that the code of its example needs. */
  readonly imports?: (code: string) => readonly string[];
  /** The name of the project file, below an edition's folder, with which its programs are built; of a template, `project`. */
  readonly project?: string;
  /** The paths, below `generated/`, of what the command leaves there, or wants there. */
  readonly leaves?: RegExp;
  /** How a program shows the result that can show it only whole. */
  readonly whole?: WholeResult;
  /** What the command prints where it can't compile the program. */
  readonly failsToCompile?: RegExp;
  /** How long it keeps a machine with two processors, by and large, where that is more than for most. */
  readonly durationMs?: number;
}

/** The SDK of a target, by the name that its toolchain's image tells, and where its version stands. */
interface Sdk {
  readonly name: string;
  /** A file of the toolchain's image, its own or a shared one, and what of it is the version: the pattern's group. */
  readonly lock: { readonly file: string; readonly version: RegExp };
}

/** How an edition has a target write what both show. */
export interface Manner {
  readonly call: (calling: Calling) => Call;
  readonly dialect: Dialect;
  /** Words of its templates that differ by edition, e.g. the class of the client as the snippet that creates one names it. */
  readonly words?: Readonly<Record<string, string | null>>;
}

/** A language with one SDK generation. */
export interface Target<Id extends string = string> extends Manner {
  /** The name of its folders in `src/languages`, `templates` and `harness/toolchains`. */
  readonly id: Id;
  /** The title of its tabs. */
  readonly title: string;
  readonly extension: string;
  readonly editions: readonly Edition[];
  readonly sdk: Sdk;
  /**
   * Members, by their wire names, that AWS KMS got after the SDK was made: the SDK leaves them out of results, and takes
   * none of them.
   */
  readonly unknownMembers?: readonly string[];
  /** How often its SDK, as it is by default, sends a request that AWS KMS throttles each time, until it gives up. */
  readonly attempts: number;
  /** What its SDK prints on standard error where it is first used, whatever a snippet does. */
  readonly sdkMessage?: RegExp;
  /** How its SDK's generation is told from the others of its title: by the title of a tab, or by what only its code has. */
  readonly generation?: { readonly titled?: RegExp; readonly shown: RegExp };
  /** What the AWS code example library calls the language, and the version of the SDK there. Source: sdks.yaml of aws-doc-sdk-examples-tools. */
  readonly codeLibrary: { readonly language: string; readonly version: number };
  /** The reference in which the tab's link leads, in Markdown. */
  readonly referenceTitle: string;
  /** What the reference calls the class of its clients; where calls need no client object, that with which their Region is set. */
  readonly client: Reference;
  readonly setup: Setup;
  /** What only this target's readers need to be told, by what it is about. */
  readonly notes: Notes;
  readonly variable: (input: InputVariable) => Variable;
  /** Names that its snippets' variables can't have. */
  readonly taken: TakenNames;
  /** Writes any value as an expression of the language. */
  readonly literal: WriteLiteral;
  /** The variables that hold an input member's value, where one alone can't. */
  readonly parts?: (operation: string, input: InputVariable) => readonly InputVariable[];
  /** Whether a variable of the language can hold a value; without it, any. */
  readonly holds?: (value: Value) => boolean;
  /** Formats a rendered snippet, where there is a formatter for the language. */
  readonly format?: (snippet: string) => Promise<string>;
  /** What it writes otherwise in the classic edition, for a target of both. */
  readonly classic?: Partial<Manner>;
  readonly complete: CompleteProgram;
  readonly toolchain: Toolchain;
}
