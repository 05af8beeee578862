import { isEqual } from 'es-toolkit';
import { z } from 'zod';
import { isJsonObject, type JsonObject, jsonObjectSchema, listOf, parseJson, textOf } from '../../../src/json.ts';
import { DOCUMENTED_PLACE, DOCUMENTED_REGION } from '../../../src/model/documented.ts';
import type { Json } from '../../../src/model/value.ts';
import {
  emulatorFailure,
  READ_ACCOUNT,
  type AccountContents,
  type EmulatorAddress,
  type MadeAccount,
} from '../emulator.ts';
import { send } from '../send.ts';
import { OTHERS, type State } from '../state.ts';
import type { Translation } from '../translation.ts';
import { mendOutput } from './gaps.ts';

/** A connection may be closed just as a request goes out on it; the SDK's clients try as often. */
const ATTEMPTS = 3;

const accountSchema = z.object({
  Keys: z.array(
    z
      .object({
        KeyMetadata: jsonObjectSchema,
        Policy: z.string(),
        Grants: z.array(jsonObjectSchema),
        Tags: z.array(z.object({ TagKey: z.string(), TagValue: z.string() })),
        Rotates: z.boolean(),
        RotationPeriodInDays: z.number().nullable(),
        Rotations: z.array(jsonObjectSchema),
        HasNewMaterial: z.boolean(),
        Others: jsonObjectSchema,
      })
      .readonly(),
  ),
  Aliases: z.array(jsonObjectSchema),
  Others: jsonObjectSchema,
});

type Account = z.infer<typeof accountSchema>;

/** What is known of an account once it was made. */
const madeSchema = z.object({
  Accounts: z.array(z.object({ Ciphertexts: z.array(z.string()), Holds: jsonObjectSchema })),
});

/**
 * Reads what an account holds, in one answer: key by key it would take long for many worlds.
 *
 * @throws KmsExamplesError `emulator-failed`
 */
export async function readAccount(
  emulator: EmulatorAddress,
  account: string,
  translation: Translation,
): Promise<State> {
  try {
    return stateOf(await ask(emulator, account, READ_ACCOUNT, {}), translation);
  } catch (error) {
    throw emulatorFailure('reading the state of a world', 'that the emulator tells what it holds', error);
  }
}

/**
 * Makes what accounts are to hold, in one request.
 *
 * @throws KmsExamplesError `emulator-failed`
 */
export async function makeAccounts(
  emulator: EmulatorAddress,
  accounts: readonly AccountContents[],
): Promise<MadeAccount[]> {
  if (accounts.length === 0) return [];
  try {
    const input = jsonObjectSchema.parse(JSON.parse(JSON.stringify({ Accounts: accounts })));
    const { Accounts } = madeSchema.parse(await ask(emulator, accounts[0]?.Account ?? '', 'MakeAccounts', input));
    const [wanted, made] = [
      accounts.map(({ Ciphertexts }) => Ciphertexts.length),
      Accounts.map(({ Ciphertexts }) => Ciphertexts.length),
    ];
    if (!isEqual(made, wanted))
      throw new Error(`ciphertexts in accounts: ${made.join(', ')}, not ${wanted.join(', ')}`);
    return Accounts.map(({ Ciphertexts: ciphertexts, Holds }) => ({
      ciphertexts,
      state: (translation) => stateOf(Holds, translation),
    }));
  } catch (error) {
    throw emulatorFailure('making a world', 'that the emulator makes what the example declares', error);
  }
}

function stateOf(output: Json, translation: Translation): State {
  const { Keys, Aliases, Others } = accountSchema.parse(translation.toDocumented(output));
  return {
    keys: Object.fromEntries(Keys.map(keyByArn)),
    aliases: Object.fromEntries(Aliases.map(aliasByName)),
    [OTHERS]: Others,
  };
}

async function ask(
  emulator: EmulatorAddress,
  account: string,
  operation: string,
  input: JsonObject,
  attempts = ATTEMPTS,
): Promise<Json> {
  try {
    const { status, output, fault } = await send(emulator, { account, region: DOCUMENTED_REGION, operation, input });
    if (status !== 200) throw new Error(fault ?? `status ${String(status)}: ${JSON.stringify(output)}`);
    return output;
  } catch (error) {
    if (attempts <= 1) throw error;
    return ask(emulator, account, operation, input, attempts - 1);
  }
}

/** A key with its metadata mended, as the recorder mends those that a snippet gets. */
function keyByArn(key: Account['Keys'][number]): [string, JsonObject] {
  const { KeyMetadata } = mendOutput(
    { KeyMetadata: key.KeyMetadata },
    { operation: 'DescribeKey', input: {}, place: DOCUMENTED_PLACE },
  );
  const metadata = isJsonObject(KeyMetadata) ? KeyMetadata : {};
  const own = {
    policy: parseJson(key.Policy) ?? key.Policy,
    grants: Object.fromEntries(key.Grants.map(grantById)),
    tags: Object.fromEntries(key.Tags.map(({ TagKey, TagValue }) => [TagKey, TagValue])),
    rotates: key.Rotates,
    ...(key.RotationPeriodInDays === null ? {} : { rotationPeriodInDays: key.RotationPeriodInDays }),
    rotations: key.Rotations.map(({ KeyId: _key, ...rotation }) => rotation),
    hasNewMaterial: key.HasNewMaterial,
    [OTHERS]: key.Others,
  };
  return [textOf(metadata.Arn), { ...metadata, ...own }];
}

/** A grant, by its id; its key is the one that has it. */
function grantById({ GrantId, KeyId: _key, Operations, Others = {}, ...others }: JsonObject): [string, Json] {
  const members = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
  return [textOf(GrantId), { ...members, Operations: listOf(Operations).map(textOf).toSorted(), [OTHERS]: Others }];
}

function aliasByName({ AliasName, AliasArn = '', TargetKeyId = '', Others = {} }: JsonObject): [string, JsonObject] {
  return [textOf(AliasName), { AliasArn, TargetKeyId, [OTHERS]: Others }];
}
