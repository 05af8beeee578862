/** A snippet taken apart at the places where its renderer says that they begin. */
export interface SnippetParts {
  readonly text: string;
  /** What the SDK calls the call. */
  readonly callee: string;
  /** The declarations of variables that take one line each. */
  readonly declarations: readonly string[];
  /** The snippet as far as the statements that make the call. */
  readonly head: string;
  /** The statements that make the call. */
  readonly block: string;
  /** Among them the one that sends the request. */
  readonly statement: string;
  /** Those after it, which read its result. */
  readonly after: string;
}
