/** What the readers of a target's snippets need before they can run them. */
export interface Setup {
  /** How the SDK is installed in a version, as a sentence in Markdown without its full stop. */
  readonly install: (version: string) => string;
  /** The least version of the language, of what the SDK says that it needs and what the snippets are written in. */
  readonly needs: string;
  /** What most programs import; none where nothing is to be imported. */
  readonly imports: readonly string[];
}
