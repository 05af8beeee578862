/** What a reader is told of published snippets. */
export interface PublishedCodes {
  /** The day on which those were last put on record that are proven; empty where nothing is. */
  readonly day: string;
  /** With which SDK they were proven, by languages. */
  readonly sdks: Readonly<Record<string, string>>;
  /** The lines that snippets are made of: many share some. */
  readonly lines: readonly string[];
  readonly snippets: readonly WrittenCode[];
}

/** A published snippet as it is told: its code by the places of its lines in the list of all. */
type WrittenCode = Omit<PublishedCode, 'code'> & { readonly code: readonly number[] };

/** The snippets with their code. */
export function readCodes({ lines, snippets }: PublishedCodes): PublishedCode[] {
  return snippets.map((snippet) => ({ ...snippet, code: snippet.code.map((line) => lines[line]).join('\n') }));
}

/** A published snippet. */
export interface PublishedCode {
  readonly title: string;
  readonly language: string;
  /** The editions that have it like this, each with where it stands in the site. */
  readonly editions: readonly { readonly title: string; readonly address: string }[];
  readonly isProven: boolean;
  /** How it stands to what is on record. */
  readonly standing: string;
  readonly code: string;
}
