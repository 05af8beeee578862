import type { OperationInput, OperationName, OperationOutput } from '../api/operation-types.ts';
import type { Answered } from './answered.ts';
import type { Failure } from './failure.ts';
import type { KeyPolicy } from './key-policy.ts';
import type { Placeholder } from './placeholder.ts';
import type { DeclaredInput, DeclaredOutput } from './value.ts';
import type { KeyState, World, WorldAlias, WorldGrant } from './world.ts';

/** What holds of a key after an example has run, where it differs from before. */
export interface KeyChange {
  readonly policy?: KeyPolicy;
  /** A key that is pending deletion has the deletion date that the result holds. */
  readonly state?: KeyState;
  readonly description?: string;
  /** All tags that it has then, by their keys. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly rotates?: boolean;
  /** How often, where that isn't `DEFAULT_ROTATION_PERIOD`. */
  readonly rotationPeriodInDays?: number;
  /** That it was rotated once more, on demand. */
  readonly isRotatedOnDemand?: true;
}

/** What holds of a world after an example has run, where it differs from before. */
export interface StateChange {
  /** What has changed of keys, by their documented ARNs. */
  readonly keys?: Readonly<Record<string, KeyChange>>;
  /** That the key exists whose metadata the result holds, with the policy and tags of the request. */
  readonly createsKey?: true;
  /** All aliases that there are then. */
  readonly aliases?: readonly WorldAlias[];
  /** All grants that there are then; one with no id is the grant that the result names. */
  readonly grants?: readonly (Omit<WorldGrant, 'id' | 'token'> & { readonly id?: string })[];
}

/** A member's value, or, where it is text, a key policy. */
type OrKeyPolicy<Member> = Member | (Member extends string ? KeyPolicy : never);

/** A member's value as an example declares it: plain, or as a placeholder, or text as a key policy. */
type Declared<Member> = OrKeyPolicy<Member> | Placeholder<Member>;

/** A result's value as an example declares it: each part plain, or as AWS KMS answers it. */
type DeclaredResult<Part> =
  | OrKeyPolicy<Part>
  | Answered<Part>
  | (Part extends readonly (infer Item)[]
      ? readonly DeclaredResult<Item>[]
      : Part extends Date | Uint8Array
        ? never
        : Part extends object
          ? { readonly [Member in keyof Part]?: DeclaredResult<Exclude<Part[Member], undefined>> }
          : never);

/** The result that an example expects: the members that AWS KMS returns, if the operation returns any. */
type Expected<Output> = [keyof Output] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Member in keyof Output]?: DeclaredResult<Output[Member]> };

/** The one error that the snippets of an example catch; they let every other through. */
export interface CaughtError {
  /** Its code, e.g. `NotFoundException`. */
  readonly error: string;
  /** The sentence that they print in its place. */
  readonly message: string;
}

/** One documented use of an operation, typed by `@aws-sdk/client-kms`. */
export interface ExampleDeclaration<Operation extends OperationName> {
  /** Kebab-case; the snippets' file name. */
  readonly id: string;
  readonly operation: Operation;
  /** The heading of the snippets. */
  readonly title: string;
  /** The paragraphs, in Markdown, that stand over the example's tabs. */
  readonly prose: readonly string[];
  /** What the snippets show: the call, or the client with which the call is then made. */
  readonly shows?: 'client';
  /** The call's input, member by member in the order in which the snippets show them. */
  readonly input: { readonly [Member in keyof OperationInput<Operation>]: Declared<OperationInput<Operation>[Member]> };
  /** What the variables of input members are called, in camel case, where it isn't the members' own names. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What the request and the result are about, in camel case, where their variables say so, e.g. `dataKey`. */
  readonly subject?: string;
  /** The members of the result that the snippets read, each with what its variable is called, in camel case. */
  readonly reads?: Readonly<Record<string, string>>;
  /** Whether the snippets get all pages of the list that the operation returns. */
  readonly paged?: true;
  /** The error that the snippets catch, where they do: after it, there is no result that could be read. */
  readonly catches?: CaughtError;
  readonly world: World;
  /** The whole result as AWS KMS returns it, by wire names; of a list, all pages together. */
  readonly result: Expected<OperationOutput<Operation>>;
  /** What the call changes: `unchanged` where the operation changes nothing, whatever the world. */
  readonly after: StateChange | 'unchanged';
  /** How the call can fail: each is a case in which the published snippet runs too. */
  readonly failures: readonly Failure[];
}

/** An example of any operation. */
export interface Example extends Omit<ExampleDeclaration<OperationName>, 'input' | 'result'> {
  readonly input: Readonly<Record<string, DeclaredInput>>;
  readonly result: Readonly<Record<string, DeclaredOutput>>;
}

/** A section of a page: its examples' prose and tabs under one heading. */
export interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly examples: readonly Example[];
}

/** A language as a page's prose may speak of it. */
export interface ShownLanguage {
  readonly title: string;
}

/** Paragraphs that depend on which languages the page's edition shows. */
export type ProseOfEdition = (shown: readonly ShownLanguage[]) => readonly string[];

/** A chapter page. */
export interface Page {
  /** The page's file name without its extension. */
  readonly id: string;
  readonly anchor: string;
  readonly title: string;
  /** The paragraphs, in Markdown, under the page's title. */
  readonly prose: readonly (string | ProseOfEdition)[];
  /** The ids of the pages that it leads to, in a page that is an overview. */
  readonly leadsTo?: readonly string[];
  /** Examples that stand under the page's own heading. */
  readonly examples?: readonly Example[];
  readonly sections: readonly Section[];
}

/** Whether the snippets of an example catch the error with which a call fails. */
export function isCaught({ catches }: Pick<Example, 'catches'>, failure: Failure | undefined): boolean {
  return failure?.error !== undefined && failure.error === catches?.error;
}

/** The failures of an example in which an error ends its snippets. */
export function endingsOf(example: Pick<Example, 'catches' | 'failures'>): Failure[] {
  return example.failures.filter((failure) => failure.error !== undefined && !isCaught(example, failure));
}

/** Declares an example: its members are checked by the compiler against the operation's own types. */
export function defineExample<Operation extends OperationName>(example: ExampleDeclaration<Operation>): Example;
export function defineExample(example: Example): Example {
  return example;
}

/** The examples of a page, in its order. */
export function examplesOf({ examples = [], sections }: Page): Example[] {
  return [...examples, ...sections.flatMap((section) => section.examples)];
}
