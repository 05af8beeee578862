/** A documented value that the reader has to replace with one of their own, and the comment that asks for it. */
export class Placeholder<Value> {
  readonly value: Value;
  /** What the value is, as the comment calls it, e.g. `key ARN`. */
  readonly noun: string;
  /** What the reader may put in its place, e.g. `a valid key ID or key ARN`. */
  readonly replacement: string;

  constructor(value: Value, noun: string, replacement: string) {
    this.value = value;
    this.noun = noun;
    this.replacement = replacement;
  }

  get comment(): string {
    return `Replace the following example ${this.noun} with ${this.replacement}`;
  }
}
