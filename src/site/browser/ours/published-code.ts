/** A published snippet, with what a reader is told of it. */
export interface PublishedCode {
  readonly title: string;
  readonly language: string;
  readonly edition: string;
  /** Where it stands in the site. */
  readonly address: string;
  readonly standing: string;
  /** The day of its proof; empty where it isn't proven. */
  readonly day: string;
  readonly sdk: string;
  readonly code: string;
}
