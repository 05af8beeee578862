import { z } from 'zod';
import { AnsweredCiphertext } from '../../src/model/answered.ts';
import type { Example } from '../../src/model/example.ts';
import { expectedInput } from '../../src/model/expected-input.ts';
import { wireValue, type DeclaredOutput, type Json } from '../../src/model/value.ts';
import { isJsonObject, textOf, type JsonObject } from '../../src/json.ts';
import { DOCUMENTED_REGION } from '../../src/model/documented.ts';
import type { EmulatorAddress } from '../emulator/emulator.ts';
import { send } from '../emulator/send.ts';
import { asAnswered } from './expectation.ts';
import type { Translation } from '../emulator/translation.ts';

/** What an answered ciphertext is, and what it should be, in documented values. */
export interface Decryption {
  /** The member that holds it. */
  readonly member: string;
  readonly expected: JsonObject;
  readonly found: JsonObject;
}

/** Has the emulator decrypt the ciphertexts that AWS KMS made for an example, in the account of the run's own world. */
export async function decryptAnswered(
  example: Example,
  answer: JsonObject,
  emulator: EmulatorAddress,
  account: string,
  translation: Translation,
): Promise<Decryption[]> {
  const ciphertexts = Object.entries(example.result).flatMap(([member, declared]) =>
    declared instanceof AnsweredCiphertext && typeof answer[member] === 'string'
      ? [{ member, declared, base64: answer[member] }]
      : [],
  );
  const context = contextOf(example);
  return Promise.all(
    ciphertexts.map(async ({ member, declared: { key, plaintext }, base64 }) => {
      const found = await decrypt(base64);
      return typeof plaintext === 'object' && 'bytes' in plaintext
        ? { member, expected: { key, bytes: plaintext.bytes }, found: withLength(found) }
        : { member, expected: { key, plaintext: plaintextOf(plaintext, example, answer) }, found };
    }),
  );

  async function decrypt(base64: string): Promise<JsonObject> {
    const input = {
      CiphertextBlob: translation.textToWorld(base64),
      ...(context === undefined ? {} : { EncryptionContext: context }),
    };
    const { status, output } = await send(emulator, {
      account,
      region: DOCUMENTED_REGION,
      operation: 'Decrypt',
      input,
    });
    const { KeyId = '', Plaintext = '', __type: error = '' } = isJsonObject(output) ? output : {};
    return status === 200
      ? { key: translation.toDocumented(KeyId), plaintext: Plaintext }
      : { error: `no ciphertext of this world: ${textOf(error)}` };
  }
}

/** The plaintext in base64, where it is a member's as it was answered. */
function plaintextOf(plaintext: Uint8Array | string, { result }: Example, answer: JsonObject): Json {
  if (plaintext instanceof Uint8Array) return wireValue(plaintext);
  const declared: DeclaredOutput | undefined = result[plaintext];
  return declared === undefined
    ? `the member ${plaintext}, which is not declared`
    : asAnswered(declared, answer[plaintext]);
}

/** A decryption with the length of its plaintext in its place. */
function withLength({ plaintext, ...others }: JsonObject): JsonObject {
  return plaintext === undefined ? others : { ...others, bytes: Buffer.byteLength(textOf(plaintext), 'base64') };
}

/** The encryption context with which an example encrypts. */
function contextOf(example: Example): Record<string, string> | undefined {
  const { EncryptionContext, DestinationEncryptionContext } = expectedInput(example);
  const context = example.operation === 'ReEncrypt' ? DestinationEncryptionContext : EncryptionContext;
  if (context === undefined) return undefined;
  return z.record(z.string(), z.string()).parse(context);
}
