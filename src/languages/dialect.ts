import type { SnippetParts } from './parts.ts';

/**
 * What is known of a target's language apart from how snippets are rendered: how the audit reads code that others have
 * written, and how the mutants break a snippet.
 */
export interface Dialect extends Reading, Breaking {}

/** How a language's code, and what surrounds it in a page, is read. */
interface Reading {
  /** Titles that tabs have for it, and headings over its code. */
  readonly titled: RegExp;
  /** Tags of fences, values of tabs. */
  readonly tags: readonly string[];
  /** How prose names the language, its SDK or its tools, so that no other language's tab can mean it. */
  readonly mentioned: RegExp;
  /** Set where fences of its tags mostly hold what is typed at a prompt: only one that calls AWS KMS is an example. */
  readonly isShell?: true;
  /** Set where what a command returns is printed, unless something takes it. */
  readonly prints?: true;
  /** The dialect of it that has types: they are taken off before it runs. */
  readonly typed?: { readonly title: string; readonly tags: readonly string[] };
  /** What an interpreter or a shell writes before what is typed. */
  readonly prompt?: RegExp;
  /** What only code in the language has, of what calls an SDK or a command. */
  readonly told: RegExp;
  /** Whether names are the same in any case of their letters. */
  readonly ignoresCase?: true;
  /** A call in code: the names that its groups catch are compared with `callees`, in any case. */
  readonly called: RegExp;
  /** What code calls an operation. */
  readonly callees: (operation: string) => readonly string[];
  /** How code comes by its clients; there is none where the names of calls say by themselves that AWS KMS is called. */
  readonly clients?: ClientReading;
  /** What imports that which statements may name without imports of their own, with a generation of the SDK. */
  readonly supposed?: (target: { readonly id: string }) => readonly string[];
  /** What takes something of whoever runs the code: an argument, input, or a variable of the environment. */
  readonly asks?: RegExp;
  /** What only a file has that holds more than an example: a definition of a function or a class. */
  readonly defines: RegExp;
  /** How code is known and run that is a file of its own. */
  readonly whole?: WholeReading;
  /** A line that is a comment, with its text. */
  readonly commented: RegExp;
  /** What begins and ends a comment of several lines, in languages that have such. */
  readonly commentBlock?: readonly [begin: string, end: string];
  /** Set where a text of several lines that stands by itself, and that nothing takes, is a comment. */
  readonly hasDocstrings?: true;
  /** Set where it is no error to read what a result has not. */
  readonly isLenient?: true;
  /** What takes the first items of what a command returns, in place of a limit in its request. */
  readonly takesFirst?: RegExp;
  /** What a program may ask who runs it, and the statement that answers it before it is asked. */
  readonly questions?: readonly Question[];
  /** The declaration of a variable at the start of a line, with its name. */
  readonly declared: RegExp;
  /** A line that a whole file has, and that the programs around snippets bring along. */
  readonly preamble?: RegExp;
  /** Where the references of the language's SDKs lie, and the forms of the addresses of operations, which catch a name. */
  readonly references: { readonly area: RegExp; readonly forms: readonly RegExp[] };
}

/** What a program asks who runs it. */
export interface Question {
  /** Code that asks; its group catches the variable that holds the answer, where there is one. */
  readonly asked: RegExp;
  /** @param value The text that is answered. */
  readonly answered: (value: string) => string;
}

/** How code is known and run that is a file of its own. */
export interface WholeReading {
  /** What it has, and statements alone have not. */
  readonly shown: RegExp;
  /** Whether that is where the program starts; otherwise, only code with a client of its own is a file. */
  readonly hasEntry?: true;
  /** What a file begins with that pages may leave out. */
  readonly opening?: string;
  /** The file's path, the command that runs it there, and the project file of the edition with which it is built. */
  readonly started: (
    text: string,
    shown: RegExpExecArray,
  ) => { readonly name: string; readonly command: string; readonly project?: string };
  /** What the command prints where the file doesn't compile. */
  readonly failsToCompile: RegExp;
}

/** How code comes by its clients. Of the groups of each pattern, the one that catches something has the variable. */
export interface ClientReading {
  /** A variable, a field or a parameter that is a client of AWS KMS. */
  readonly declared: RegExp;
  /** What gives a client to a paginator; a group has its name, where that isn't `client`. */
  readonly given?: RegExp;
  /** What stands directly before a call, where a client of AWS KMS is made for it alone. */
  readonly made: RegExp;
  /** A variable that is something else, whose class is named. */
  readonly other: RegExp;
  /** The statement that has a further variable hold a client. */
  readonly lent?: (variable: string, client: string) => string;
  /** The statement that sets a default Region for clients that are given none. */
  readonly inRegion?: (region: string) => string;
  /** How the names of methods begin: what else is called on a module is a class of it. */
  readonly method: RegExp;
  /** Where what is called is imported by name: an import, whose groups catch the names and the module, and the SDK's own module. */
  readonly imports?: {
    readonly pattern: RegExp;
    readonly module: string;
    /** What code uses that it has to import, and the statement that imports it. */
    readonly used: RegExp;
    readonly written: (names: readonly string[]) => string;
  };
}

/** How a snippet of the language is broken. */
interface Breaking {
  /** What ends a statement; empty where a line break does. */
  readonly end: string;
  /** What begins a comment. */
  readonly comment: string;
  /** What continues a statement on the next line, in languages that have it; elsewhere it is a slip of another's. */
  readonly continuation: string;
  /** What stands between two arguments, without the layout that means nothing. */
  readonly separator: string;
  /** How the call is given a value under a member's name. */
  readonly argument: (name: string, value: string) => string;
  /** What is otherwise where the arguments are gathered in a variable before the call. */
  readonly gathering?: Pick<Breaking, 'separator' | 'argument'>;
  /** How the value that a variable holds is written in another place than its declaration; its name without it. */
  readonly use?: (variable: string) => string;
  /** How a variable is given a value; with an equals sign between spaces without it. */
  readonly assign?: (variable: string, value: string) => string;
  /** The variable that holds the client, in languages that have one. */
  readonly client?: string;
  /** A line of a complete program without which it doesn't run, since it imports what the program needs. */
  readonly imported?: RegExp;
  /** The value that is none. */
  readonly nothing: string;
  /** A statement that prints an expression's value. */
  readonly print: (expression: string) => string;
  /** A statement that prints a text as a warning, or where languages have none, on standard error. */
  readonly warn: (expression: string) => string;
  /** A statement that ends the program, with status 0. */
  readonly leave: string;
  /** A statement that fails. */
  readonly fail: string;
  /** The body in a catch-all that does nothing. */
  readonly swallow: (body: string) => string;
  /** The body, run twice. */
  readonly twice: (body: string) => string;
  /** The body under a condition that never holds. */
  readonly never: (body: string) => string;
  /** How a snippet that gets all pages of a list loses some of it. */
  readonly lists?: ListBreaking;
  /** Ways to break a snippet that only this language has. */
  readonly slips?: readonly Slip[];
  /** Why the language reads a mutant as it reads the snippet, by the id of what changes it. */
  readonly equivalents: Readonly<Record<string, Equivalence>>;
}

/** Each changes the statements that fill a list's variable; undefined where they haven't what would be changed. */
interface ListBreaking {
  /** The list ends at a page without items, or after its first item. */
  readonly cutShort: (block: string, list: string) => string | undefined;
  /** What the list holds twice is in it once. */
  readonly withoutRepetitions?: (block: string, list: string) => string | undefined;
  readonly reversed: (block: string, list: string) => string | undefined;
}

/** Why a mutant is read as its snippet is; where that depends on the snippet, with what such a mutant's text matches. */
export type Equivalence = string | { readonly reason: string; readonly where: RegExp };

/** A way to break a snippet that only one language has. */
export interface Slip {
  /** Kebab-case. */
  readonly id: string;
  readonly kind: 'syntax' | 'parameter' | 'swallowed error' | 'not awaited' | 'result variable' | 'output';
  /** The broken snippet; undefined where it hasn't what would be changed. */
  readonly change: (snippet: SnippetParts) => string | undefined;
  /** Whether the snippet runs where its call fails: only there an error can be swallowed. */
  readonly fails?: 'once';
  /** The verdicts that fit, each with what its message must show. */
  readonly fits: Readonly<Partial<Record<'compile' | 'request' | 'crash' | 'error' | 'result' | 'output', Shown>>>;
}

/** A pattern that a message matches, or what it names: a line of the snippet, an input member, a member of the result. */
export type Shown = RegExp | 'a line' | 'an input' | 'a result';

/** Indents every line that is not empty. */
export function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gmu, '    ');
}
