import type { Place } from '../../src/model/documented.ts';
import { KmsExamplesError, messageOf } from '../../src/errors.ts';
import type { JsonObject } from '../../src/json.ts';
import type { Json } from '../../src/model/value.ts';
import type { EncryptionContext, GrantConstraints, KeyState } from '../../src/model/world.ts';
import type { Refusal } from './refusal.ts';
import type { State } from './state.ts';
import type { Translation } from './translation.ts';

/**
 * An emulator of AWS KMS, as the recorder and the harness speak to it. Each world is an account of its own in it. Where
 * it differs from AWS KMS, it knows what to refuse, and what to mend on the way to it and back.
 */
export interface Emulator {
  /** Where it answers, e.g. `http://127.0.0.1:5000`. */
  readonly address: string;
  /** The headers that lead a request into an account, in a region. */
  readonly headersFor: (account: string, region: string) => Readonly<Record<string, string>>;
  /** How AWS KMS refuses a call that the emulator would answer otherwise. It only asks, and changes nothing. */
  readonly refuse: (call: EmulatorCall, ask: Ask) => Promise<Refusal | undefined>;
  /** The input with which the emulator does what AWS KMS does with the call's own. */
  readonly mendInput: (call: EmulatorCall) => JsonObject;
  /** The output of the emulator as AWS KMS would give it. Besides, it only asks, and changes nothing. */
  readonly mendOutput: (output: JsonObject, call: EmulatorCall, ask: Ask) => Promise<JsonObject>;
  /**
   * Makes what accounts are to hold, in the values of their worlds.
   *
   * @returns What came of each, in their order.
   * @throws KmsExamplesError `emulator-failed`
   */
  readonly makeAccounts: (accounts: readonly AccountContents[]) => Promise<readonly MadeAccount[]>;
  /**
   * Reads what exists in an account, in documented values.
   *
   * @throws KmsExamplesError `emulator-failed`
   */
  readonly readState: (account: string, translation: Translation) => Promise<State>;
}

/** Where an emulator answers, and what leads a request into one of its accounts. */
export type EmulatorAddress = Pick<Emulator, 'address' | 'headersFor'>;

/** What is to exist in an account, under the ids that it is to have. Everything is made in this order. */
export interface AccountContents {
  readonly Account: string;
  readonly Keys: readonly {
    readonly KeyId: string;
    readonly Policy?: string | undefined;
    readonly Description?: string | undefined;
    readonly Tags: readonly { readonly TagKey: string; readonly TagValue: string }[];
    /** Undefined for a symmetric encryption key. */
    readonly KeySpec?: string | undefined;
    readonly KeyUsage?: string | undefined;
    readonly MultiRegion: boolean;
    /** Undefined where AWS KMS doesn't rotate the key. */
    readonly RotationPeriodInDays?: number | undefined;
    /** The rotations that it has had; dates in epoch seconds. */
    readonly Rotations: readonly { readonly RotationType: string; readonly RotationDate: number }[];
    readonly KeyState: KeyState;
  }[];
  readonly Aliases: readonly { readonly AliasName: string; readonly TargetKeyId: string }[];
  readonly Grants: readonly {
    readonly KeyId: string;
    readonly GrantId: string;
    readonly GrantToken: string;
    readonly GranteePrincipal: string;
    readonly Operations: readonly string[];
    readonly Name?: string | undefined;
    readonly RetiringPrincipal?: string | undefined;
    readonly Constraints?: GrantConstraints | undefined;
  }[];
  /** Plaintexts in base64, each to be encrypted under a key, with an encryption context. */
  readonly Ciphertexts: readonly {
    readonly KeyId: string;
    readonly Plaintext: string;
    readonly EncryptionContext: EncryptionContext;
  }[];
}

/** An account that was made. */
export interface MadeAccount {
  /** In base64. */
  readonly ciphertexts: readonly string[];
  /** What it holds at first, in documented values. */
  readonly state: (translation: Translation) => State;
}

/** What the harness says when an emulator doesn't do what every run needs. */
export function emulatorFailure(where: string, expected: string, cause: unknown): KmsExamplesError {
  const found = messageOf(cause);
  const remedy = 'repeat the command; where it fails again, look into harness/emulator, which docs/adding.md explains';
  return new KmsExamplesError('emulator-failed', { where, expected, found, remedy, cause });
}

/** A call on its way to the emulator, in documented values. */
export interface EmulatorCall {
  readonly operation: string;
  readonly input: JsonObject;
  /** Whose keys it is about, and in which Region. */
  readonly place: Place;
}

export interface EmulatorAnswer {
  readonly status: number;
  readonly output: Json;
  /** What makes it an answer that no service gives; undefined where it is one as AWS KMS might give it. */
  readonly fault?: string;
}

/**
 * Asks the emulator something in the world of a run, in documented values. This is no request of the run's own: nothing
 * is mended or recorded.
 */
export type Ask = (question: Question, input: JsonObject) => Promise<EmulatorAnswer>;

/** The operations with which the emulator can be asked: they read, and change nothing. */
export type Question = 'Decrypt' | 'DescribeKey' | typeof READ_ACCOUNT;

/** The emulator's own operation, which tells all that an account holds. AWS KMS has none like it. */
export const READ_ACCOUNT = 'ReadAccount';
