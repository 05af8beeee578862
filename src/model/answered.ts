/** A value of a result that AWS KMS makes up: the snippet must hold it as AWS KMS answered it. */
export class Answered<Value> {
  /** What such a value looks like. */
  readonly sample: Value;

  constructor(sample: Value) {
    this.sample = sample;
  }
}

type Plaintext = Uint8Array | string | { readonly bytes: number };

/** A ciphertext that AWS KMS makes: decrypted under its key, it must be what was to be encrypted. */
export class AnsweredCiphertext extends Answered<Uint8Array> {
  /** The documented ARN of the key under which it is encrypted. */
  readonly key: string;
  /** What was encrypted, or the member of the same result that holds it, or how long it is where AWS KMS made it up. */
  readonly plaintext: Plaintext;

  constructor(sample: Uint8Array, key: string, plaintext: Plaintext) {
    super(sample);
    this.key = key;
    this.plaintext = plaintext;
  }
}
