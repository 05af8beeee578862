import type { Json } from '../../../src/model/value.ts';
import { isJsonObject, listOf, textOf, type JsonObject } from '../../../src/json.ts';
import { keyIdOf } from '../../../src/model/documented.ts';
import { READ_ACCOUNT, type Ask, type EmulatorAnswer } from '../emulator.ts';
import { refusal, type Refusal } from '../refusal.ts';

/** What is known of a key that a request names: its metadata, or how AWS KMS refuses the request. */
export type KeyAnswer = { readonly metadata: JsonObject } | { readonly refusal: Refusal };

/** Asks for a key by its id, ARN or alias. */
export async function askForKey(ask: Ask, keyId: Json): Promise<KeyAnswer> {
  const answer = await ask('DescribeKey', { KeyId: keyId });
  const metadata = member(answer, 'KeyMetadata');
  if (isJsonObject(metadata)) return { metadata };
  const code = textOf(member(answer, '__type')) || 'KMSInternalException';
  const message = textOf(member(answer, 'message')) || 'The emulator does not describe the key.';
  return { refusal: refusal(code, message) };
}

/** Asks for the ARN of the key that encrypted a ciphertext; undefined where it can't be decrypted. */
export async function askForKeyOfCiphertext(
  ask: Ask,
  { CiphertextBlob, ...input }: JsonObject,
): Promise<Json | undefined> {
  if (CiphertextBlob === undefined) return undefined;
  const EncryptionContext = input.EncryptionContext ?? input.SourceEncryptionContext;
  const answer = await ask('Decrypt', {
    CiphertextBlob,
    ...(EncryptionContext === undefined ? {} : { EncryptionContext }),
  });
  return answer.status === 200 ? member(answer, 'KeyId') : undefined;
}

/** Asks for the grants on all keys, with their tokens. */
export async function askForGrants(ask: Ask): Promise<JsonObject[]> {
  const keys = await askForHeldKeys(ask);
  return keys.flatMap(({ Grants }) => listOf(Grants).filter(isJsonObject));
}

/** Asks for all that is held of a key, which is named by its id or ARN; undefined where there is no such key. */
export async function askForHeldKey(ask: Ask, keyId: Json): Promise<JsonObject | undefined> {
  const keys = await askForHeldKeys(ask);
  return keys.find(({ KeyMetadata }) => isJsonObject(KeyMetadata) && KeyMetadata.KeyId === keyIdOf(textOf(keyId)));
}

async function askForHeldKeys(ask: Ask): Promise<JsonObject[]> {
  return listOf(member(await ask(READ_ACCOUNT, {}), 'Keys')).filter(isJsonObject);
}

function member({ output }: EmulatorAnswer, name: string): Json | undefined {
  return isJsonObject(output) ? output[name] : undefined;
}
