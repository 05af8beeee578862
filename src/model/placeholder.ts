import { KEY_FORMS, type KeyForm } from '../api/service-model.ts';

/** What the reader may put in a documented value's place. */
export interface Replacement {
  /** As the comment says it, e.g. `a valid key ID or key ARN`. */
  readonly text: string;
  /** The forms in which the reader may name a key, that of the documented value first; none where it names none. */
  readonly keyForms?: readonly KeyForm[];
  /** Forms that the operation takes too, but that the page advises against. */
  readonly unadvised?: readonly KeyForm[];
}

/** What may stand in the place of a key's ARN. */
export const KEY: Replacement = { text: 'a valid key ID or key ARN', keyForms: ['key ARN', 'key ID'] };

/** The same, where an operation takes aliases too. */
export const KEY_OR_ALIAS: Replacement = { text: 'any valid key identifier', keyForms: KEY_FORMS };

/** The same, where an operation takes aliases too, but an alias might not stand for that key any more. */
export const KEY_RATHER_THAN_ALIAS: Replacement = { ...KEY, unadvised: ['alias name', 'alias ARN'] };

/** The same, where an operation takes nothing but the ARN. */
export const KEY_ARN: Replacement = { text: 'a valid key ARN', keyForms: ['key ARN'] };

/** A part of the documented value, and what a reader has in its stead: an id, say, in an ARN. */
export type Own = readonly [documented: string, own: string];

/** A documented value that the reader has to replace with one of their own, and the comment that asks for it. */
export class Placeholder<Value> {
  readonly value: Value;
  /** What the value is, as the comment calls it, e.g. `key ARN`. */
  readonly noun: string;
  readonly replacement: Replacement;
  /** How a value differs that a reader may have; of binary data, in base64. */
  readonly own: Own;

  constructor(value: Value, noun: string, replacement: Replacement, own: Own) {
    this.value = value;
    this.noun = noun;
    this.replacement = replacement;
    this.own = own;
  }

  get comment(): string {
    return `Replace the following example ${this.noun} with ${this.replacement.text}`;
  }
}
