import type { KeyPolicyDocument } from './key-policy.ts';

/** What exists in the emulator before an example runs. Named by documented values, which are real in every world. */
export interface World {
  readonly keys: readonly WorldKey[];
  readonly aliases?: readonly WorldAlias[];
  readonly grants?: readonly WorldGrant[];
  readonly ciphertexts?: readonly WorldCiphertext[];
  /** The documented ARNs of the users and roles that exist, the caller aside. */
  readonly principals?: readonly string[];
  /** The documented ARN of the user or role that runs the example; without one it is `DOCUMENTED_CALLER`. */
  readonly caller?: string;
  /** What account and Region are called in it; without them, as in the AWS documentation. */
  readonly account?: string;
  readonly region?: string;
}

export type KeyState = 'Enabled' | 'Disabled' | 'PendingDeletion';

export interface WorldKey {
  /** The documented key ARN; an ID that begins with `mrk-` is a multi-Region key's. */
  readonly arn: string;
  /** Its key spec and key usage, as CreateKey takes them; without them it is a symmetric encryption key. */
  readonly spec?: string;
  readonly usage?: string;
  /** The key's policy; without one it has the default key policy. */
  readonly policy?: KeyPolicyDocument;
  readonly description?: string;
  /** Its tags' values, by their keys. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Whether AWS KMS rotates it, and how often where that isn't `DEFAULT_ROTATION_PERIOD`. */
  readonly rotates?: boolean;
  readonly rotationPeriodInDays?: number;
  /** The rotations that it has had, the first one first. */
  readonly rotations?: readonly WorldRotation[];
  /** Without one it is enabled. */
  readonly state?: KeyState;
}

export interface WorldRotation {
  readonly type: 'AUTOMATIC' | 'ON_DEMAND';
  readonly date: Date;
}

export interface WorldAlias {
  /** With the `alias/` before it. */
  readonly name: string;
  /** The documented ARN of the key that it stands for. */
  readonly key: string;
}

export interface WorldGrant {
  /** The documented ARN of its key. */
  readonly key: string;
  /** The documented grant id, and the documented grant token. */
  readonly id: string;
  readonly token: string;
  readonly granteePrincipal: string;
  readonly operations: readonly string[];
  readonly name?: string;
  readonly retiringPrincipal?: string;
  readonly constraints?: GrantConstraints;
}

/** Keys and values that a ciphertext is bound to. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** What a grant is limited to, under the API's own names. */
export interface GrantConstraints {
  readonly EncryptionContextSubset?: EncryptionContext;
  readonly EncryptionContextEquals?: EncryptionContext;
  readonly SourceArn?: string;
}

export interface WorldCiphertext {
  /** The bytes that the documentation shows, which stand for a real ciphertext of the plaintext. */
  readonly documented: Uint8Array;
  /** The documented ARN of the key under which it is encrypted. */
  readonly key: string;
  readonly plaintext: Uint8Array;
  /** Without one, it is empty. */
  readonly encryptionContext?: EncryptionContext;
}

/** The rotation period, in days, of a key for which none is given. Source: EnableKeyRotation, AWS KMS API Reference. */
export const DEFAULT_ROTATION_PERIOD = 365;

/** Tags as the API lists them. */
export function tagList(
  tags: Readonly<Record<string, string>>,
): { readonly TagKey: string; readonly TagValue: string }[] {
  return Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
}
