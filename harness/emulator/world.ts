import {
  CreateAliasCommand,
  CreateGrantCommand,
  CreateKeyCommand,
  DisableKeyCommand,
  EncryptCommand,
  ScheduleKeyDeletionCommand,
  type GrantOperation,
  type KMSClient,
} from '@aws-sdk/client-kms';
import { shape } from '../../src/api/service-model.ts';
import { KmsExamplesError, messageOf } from '../../src/errors.ts';
import type { KeyState, World, WorldAlias, WorldCiphertext, WorldGrant, WorldKey } from '../../src/model/world.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { Translation, type Substitution } from './translation.ts';
import { DOCUMENTED_ACCOUNT, keyIdOf } from '../../src/model/documented.ts';

/**
 * Makes what an example needs, in an account of its own. What lists show is made one after another: the emulator lists
 * it in that order.
 *
 * @returns The documented values, and what stands for each of them in this world.
 * @throws KmsExamplesError `emulator-failed`
 */
export async function makeWorld(client: KMSClient, account: string, world: World): Promise<Substitution[]> {
  const { keys, aliases = [], grants = [], ciphertexts = [] } = world;
  try {
    const ofAccount: Substitution[] = [[DOCUMENTED_ACCOUNT, account]];
    const ofKeys = await inTurn(keys, (key) => createKey(client, new Translation(ofAccount), key));
    const substitutions = [...ofAccount, ...ofKeys];
    const { textToWorld } = new Translation(substitutions);
    const ownIdOf = (arn: string): string => textToWorld(keyIdOf(arn));

    await inTurn(aliases, (alias) => createAlias(client, ownIdOf, alias));
    const ofGrants = await inTurn(grants, (grant) => createGrant(client, ownIdOf, textToWorld, grant));
    const ofCiphertexts = await inTurn(ciphertexts, (ciphertext) => encrypt(client, ownIdOf, ciphertext));
    await inTurn(keys, ({ arn, state }) => STATE_CHANGES[state ?? 'Enabled'](client, ownIdOf(arn)));
    return [...substitutions, ...ofGrants.flat(), ...ofCiphertexts];
  } catch (error) {
    throw new KmsExamplesError(
      'emulator-failed',
      {
        where: 'making a world',
        expected: 'that the emulator makes what the example declares',
        found: messageOf(error),
        remedy: 'repeat the command',
      },
      { cause: error },
    );
  }
}

/** How a key that was just created gets into a state. */
const STATE_CHANGES: Readonly<Record<KeyState, (client: KMSClient, KeyId: string) => Promise<unknown>>> = {
  Enabled: () => Promise.resolve(),
  Disabled: (client, KeyId) => client.send(new DisableKeyCommand({ KeyId })),
  PendingDeletion: (client, KeyId) => client.send(new ScheduleKeyDeletionCommand({ KeyId })),
};

async function createKey(
  client: KMSClient,
  { textToWorld }: Translation,
  { arn, policy, description }: WorldKey,
): Promise<Substitution> {
  const { KeyMetadata } = await client.send(
    new CreateKeyCommand({
      Policy: policy === undefined ? undefined : textToWorld(new KeyPolicy(policy).text),
      Description: description,
    }),
  );
  return [keyIdOf(arn), present(KeyMetadata?.KeyId)];
}

async function createAlias(client: KMSClient, ownIdOf: OwnId, { name, key }: WorldAlias): Promise<void> {
  await client.send(new CreateAliasCommand({ AliasName: name, TargetKeyId: ownIdOf(key) }));
}

async function createGrant(
  client: KMSClient,
  ownIdOf: OwnId,
  textToWorld: Translation['textToWorld'],
  { key, id, token, granteePrincipal, operations }: WorldGrant,
): Promise<Substitution[]> {
  const { GrantId, GrantToken } = await client.send(
    new CreateGrantCommand({
      KeyId: ownIdOf(key),
      GranteePrincipal: textToWorld(granteePrincipal),
      Operations: operations.filter(isGrantOperation),
    }),
  );
  return [
    [id, present(GrantId)],
    [token, present(GrantToken)],
  ];
}

async function encrypt(
  client: KMSClient,
  ownIdOf: OwnId,
  { documented, key, plaintext: Plaintext }: WorldCiphertext,
): Promise<Substitution> {
  const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId: ownIdOf(key), Plaintext }));
  return [base64(documented), base64(present(CiphertextBlob))];
}

/** The id that the key of a documented ARN has in this world. */
type OwnId = (arn: string) => string;

function isGrantOperation(operation: string): operation is GrantOperation {
  const operations = shape('GrantOperation');
  return operations.type === 'string' && (operations.enum?.includes(operation) ?? false);
}

/** Worlds are many, and made side by side; in each, one thing comes after the other. */
async function inTurn<Item, Result>(items: readonly Item[], make: (item: Item) => Promise<Result>): Promise<Result[]> {
  const made: Result[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a member is missing in its answer');
  return value;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
