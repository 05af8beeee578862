/** What a reader is told of published snippets. */
export interface PublishedCodes {
  /** The day on which those were last put on record that are proven; empty where nothing is. */
  readonly day: string;
  /** With which SDK they were proven, by languages. */
  readonly sdks: Readonly<Record<string, string>>;
  readonly snippets: readonly PublishedCode[];
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
