import { z } from 'zod';
import { KmsExamplesError, messageOf } from '../../src/errors.ts';
import type { Json } from '../../src/model/value.ts';
import {
  isJsonObject,
  type JsonObject,
  jsonObjectSchema,
  jsonSchema,
  listOf,
  parseJson,
  textOf,
} from '../../src/json.ts';
import type { Translation } from './translation.ts';
import type { Emulator } from './emulator.ts';
import { SERVICE_ALIAS } from './gaps/aliases.ts';
import { mendOutput } from './gaps.ts';

/**
 * What exists in a world: its keys by their ARNs, each with its metadata as AWS KMS describes it, its policy as JSON and
 * its grants by their ids; and its aliases by their names. AWS KMS says nothing of an order in which it has them.
 */
export type State = Readonly<Record<'keys' | 'aliases', Readonly<Record<string, JsonObject>>>>;

const accountSchema = z.object({
  Keys: z.array(
    z.object({ KeyMetadata: jsonObjectSchema, Policy: z.string(), Grants: z.array(jsonObjectSchema) }).readonly(),
  ),
  Aliases: z.array(jsonObjectSchema),
});

type Account = z.infer<typeof accountSchema>;

/**
 * Reads a world, in documented values.
 *
 * @throws KmsExamplesError `emulator-failed`
 */
export async function readState(
  emulator: Pick<Emulator, 'readAccount'>,
  account: string,
  translation: Translation,
): Promise<State> {
  try {
    const held = jsonSchema.parse(await emulator.readAccount(account));
    const { Keys, Aliases } = accountSchema.parse(translation.toDocumented(held));
    const own = Aliases.filter(({ AliasName }) => !textOf(AliasName).startsWith(SERVICE_ALIAS));
    return { keys: Object.fromEntries(Keys.map(keyByArn)), aliases: Object.fromEntries(own.map(aliasByName)) };
  } catch (error) {
    throw new KmsExamplesError(
      'emulator-failed',
      {
        where: 'reading the state of a world',
        expected: 'that the emulator tells what it holds',
        found: messageOf(error),
        remedy: 'repeat the command',
      },
      { cause: error },
    );
  }
}

/** A key with its metadata mended, as the recorder mends those that a snippet gets. */
function keyByArn({ KeyMetadata: raw, Policy, Grants }: Account['Keys'][number]): [string, JsonObject] {
  const { KeyMetadata } = mendOutput({ KeyMetadata: raw }, { operation: 'DescribeKey', input: {} });
  const metadata = isJsonObject(KeyMetadata) ? KeyMetadata : {};
  const grants = Object.fromEntries(Grants.map(grantById));
  return [textOf(metadata.Arn), { ...metadata, policy: parseJson(Policy) ?? Policy, grants }];
}

function grantById({ GrantId, KeyId: _key, Operations, ...others }: JsonObject): [string, Json] {
  const members = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
  return [textOf(GrantId), { ...members, Operations: listOf(Operations).map(textOf).toSorted() }];
}

function aliasByName({ AliasName, AliasArn = '', TargetKeyId = '' }: JsonObject): [string, JsonObject] {
  return [textOf(AliasName), { AliasArn, TargetKeyId }];
}
