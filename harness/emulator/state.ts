import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  KMSServiceException,
  ListGrantsCommand,
  ListKeysCommand,
  paginateListAliases,
  type KMSClient,
} from '@aws-sdk/client-kms';
import { z } from 'zod';
import { KmsExamplesError, messageOf } from '../../src/errors.ts';
import type { Json } from '../../src/model/value.ts';
import { jsonObjectSchema, jsonSchema, parseJson } from '../json.ts';
import type { Translation } from '../recorder/translation.ts';

const stateSchema = z.object({
  keys: z.record(z.string(), jsonObjectSchema),
  aliases: z.array(jsonSchema),
});

/** What exists in a world: its keys by their ARNs, each with its policy as JSON and its grants, and its aliases. */
export type State = Readonly<z.infer<typeof stateSchema>>;

/**
 * Reads a world, in documented values.
 *
 * @throws KmsExamplesError `emulator-failed`
 */
export async function readState(client: KMSClient, translation: Translation): Promise<State> {
  try {
    const { Keys = [] } = await client.send(new ListKeysCommand({}));
    const keys = await Promise.all(Keys.map(({ KeyId, KeyArn = '' }) => readKey(client, KeyId, KeyArn)));
    const state = { keys: Object.fromEntries(keys), aliases: await readAliases(client) };
    return stateSchema.parse(translation.toDocumented(toJson(state)));
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

async function readKey(client: KMSClient, KeyId: string | undefined, arn: string): Promise<[string, unknown]> {
  try {
    return [arn, await readMembers(client, KeyId)];
  } catch (error) {
    // What the emulator refuses to tell, under a policy that denies it, say, is the state of this world alone.
    if (error instanceof KMSServiceException) return [arn, { unreadable: error.name }];
    throw error;
  }
}

async function readMembers(client: KMSClient, KeyId: string | undefined): Promise<unknown> {
  const [{ KeyMetadata }, { Policy = '' }, { Grants = [] }] = await Promise.all([
    client.send(new DescribeKeyCommand({ KeyId })),
    client.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' })),
    client.send(new ListGrantsCommand({ KeyId })),
  ]);
  return { ...KeyMetadata, policy: parseJson(Policy) ?? Policy, grants: Grants };
}

/** Without those of AWS services, which are there in every account. */
async function readAliases(client: KMSClient): Promise<unknown[]> {
  const aliases: unknown[] = [];
  for await (const { Aliases = [] } of paginateListAliases({ client }, {})) {
    aliases.push(...Aliases.filter(({ AliasName = '' }) => !AliasName.startsWith('alias/aws/')));
  }
  return aliases;
}

/** What the SDK returns as JSON: times in epoch seconds, binary data in base64, absent members left out. */
function toJson(value: unknown): Json {
  return jsonSchema.parse(
    JSON.parse(
      JSON.stringify(value, function (this: Record<string, unknown>, member, given: unknown) {
        const original = this[member];
        if (original instanceof Date) return original.getTime() / 1000;
        return original instanceof Uint8Array ? Buffer.from(original).toString('base64') : given;
      }),
    ),
  );
}
