import type { OperationInput, OperationName, OperationOutput } from '../api/operation-types.ts';
import type { Failure } from './failure.ts';
import type { KeyPolicy, KeyPolicyDocument } from './key-policy.ts';
import type { Placeholder } from './placeholder.ts';
import type { Value } from './value.ts';

/** What exists in the emulator before an example runs. Named by documented values, which are real in every world. */
export interface World {
  readonly keys: readonly WorldKey[];
  /** The documented ARNs of the users and roles that exist, the caller aside. */
  readonly principals?: readonly string[];
  /** The documented ARN of the user or role that runs the example; without one it is `DOCUMENTED_CALLER`. */
  readonly caller?: string;
}

export interface WorldKey {
  /** The documented key ARN. */
  readonly arn: string;
  /** The key's policy; without one it has the default key policy. */
  readonly policy?: KeyPolicyDocument;
}

/** What holds of a world's keys after an example has run, where it differs from before. */
export interface StateChange {
  readonly keys: Readonly<Record<string, { readonly policy?: KeyPolicy }>>;
}

/** A member's value, or, where it is text, a key policy. */
type OrKeyPolicy<Member> = Member | (Member extends string ? KeyPolicy : never);

/** A member's value as an example declares it: plain, or as a placeholder, or text as a key policy. */
type Declared<Member> = OrKeyPolicy<Member> | Placeholder<Member>;

/** The result that an example expects: the members that AWS KMS returns, if the operation returns any. */
type Expected<Output> = [keyof Output] extends [never]
  ? Readonly<Record<string, never>>
  : { readonly [Member in keyof Output]?: OrKeyPolicy<Output[Member]> };

/** One documented use of an operation, typed by `@aws-sdk/client-kms`. */
export interface ExampleDeclaration<Operation extends OperationName> {
  /** Kebab-case; the snippets' file name. */
  readonly id: string;
  readonly operation: Operation;
  /** The heading of the snippets. */
  readonly title: string;
  /** The paragraphs, in Markdown, that stand over the example's tabs. */
  readonly prose: readonly string[];
  /** The call's input, member by member in the order in which the snippets show them. */
  readonly input: { readonly [Member in keyof OperationInput<Operation>]: Declared<OperationInput<Operation>[Member]> };
  readonly world: World;
  /** The whole result as AWS KMS returns it, by wire names. */
  readonly result: Expected<OperationOutput<Operation>>;
  readonly after: StateChange | 'unchanged';
  /** How the call can fail: the published snippet runs in each of these circumstances too. */
  readonly failures: readonly Failure[];
  /** A further sentence, in Markdown, for the tabs of some languages, by target. */
  readonly notes?: Readonly<Record<string, string>>;
}

/** What an input or a result member holds, for code that treats all operations alike. */
export type DeclaredValue = Value | Placeholder<Value> | KeyPolicy;

/** An example of any operation. */
export interface Example extends Omit<ExampleDeclaration<OperationName>, 'input' | 'result'> {
  readonly input: Readonly<Record<string, DeclaredValue>>;
  readonly result: Readonly<Record<string, DeclaredValue>>;
}

/** A section of a page: its examples' prose and tabs under one heading. */
export interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly examples: readonly Example[];
}

/** A chapter page. */
export interface Page {
  /** The page's file name without its extension. */
  readonly id: string;
  readonly anchor: string;
  readonly title: string;
  /** The paragraphs, in Markdown, under the page's title. */
  readonly prose: readonly string[];
  readonly sections: readonly Section[];
}

/** Declares an example: its members are checked by the compiler against the operation's own types. */
export function defineExample<Operation extends OperationName>(example: ExampleDeclaration<Operation>): Example;
export function defineExample(example: Example): Example {
  return example;
}
