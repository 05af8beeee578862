/** In what a published tab, or the sentences of its section, and ours differ. */
export type DifferenceKind =
  | 'title'
  | 'required'
  | 'heading'
  | 'client'
  | 'call'
  | 'paging'
  | 'input'
  | 'order'
  | 'variable'
  | 'type'
  | 'value'
  | 'helper'
  | 'policy'
  | 'policy-breach'
  | 'request'
  | 'response'
  | 'read'
  | 'read-value'
  | 'callback'
  | 'reference'
  | 'further-link';

/** A difference, as the comparison of two tabs finds it. */
export interface Found {
  readonly kind: DifferenceKind;
  /** The member or the rule that it is about, where it is about one. */
  readonly about?: string;
  /** What stood there; nothing where something has come. */
  readonly published?: string | undefined;
  /** What stands there now; nothing where something has gone. */
  readonly now?: string | undefined;
}

/** A difference with its place. */
export interface Difference extends Found {
  /** The page's id and the section's anchor. */
  readonly page: string;
  readonly section: string;
  /** The example's id; none for what the whole section says. */
  readonly example?: string;
  /** The title of its tab; none for what stands over the tabs. */
  readonly language?: string;
}

/** The difference between two texts, if there is one. */
export function differing(kind: DifferenceKind, published: string | undefined, now: string | undefined): Found[] {
  return published === now ? [] : [{ kind, published, now }];
}
