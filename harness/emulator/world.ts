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
import type { KeyState, World } from '../../src/model/world.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { emulatorFailure } from './emulator.ts';
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
  const substitutions: Substitution[] = [[DOCUMENTED_ACCOUNT, account]];
  try {
    await fillWorld(client, world, substitutions);
    return substitutions;
  } catch (error) {
    throw emulatorFailure('making a world', 'that the emulator makes what the example declares', error);
  }
}

/** @param substitutions Those that are known; what is made adds its own. */
async function fillWorld(client: KMSClient, world: World, substitutions: Substitution[]): Promise<void> {
  const { keys, aliases = [], grants = [], ciphertexts = [] } = world;
  const inAccount = new Translation(substitutions);
  for (const { arn, policy, description: Description } of keys) {
    const Policy = policy === undefined ? undefined : inAccount.textToWorld(new KeyPolicy(policy).text);
    const { KeyMetadata } = await client.send(new CreateKeyCommand({ Policy, Description }));
    substitutions.push([keyIdOf(arn), present(KeyMetadata?.KeyId)]);
  }

  const { textToWorld } = new Translation(substitutions);
  const ownIdOf = (arn: string): string => textToWorld(keyIdOf(arn));
  for (const { name: AliasName, key } of aliases) {
    await client.send(new CreateAliasCommand({ AliasName, TargetKeyId: ownIdOf(key) }));
  }
  for (const { key, id, token, granteePrincipal, operations } of grants) {
    const { GrantId, GrantToken } = await client.send(
      new CreateGrantCommand({
        KeyId: ownIdOf(key),
        GranteePrincipal: textToWorld(granteePrincipal),
        Operations: operations.filter(isGrantOperation),
      }),
    );
    substitutions.push([id, present(GrantId)], [token, present(GrantToken)]);
  }
  for (const { documented, key, plaintext: Plaintext } of ciphertexts) {
    const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId: ownIdOf(key), Plaintext }));
    substitutions.push([base64(documented), base64(present(CiphertextBlob))]);
  }
  for (const { arn, state = 'Enabled' } of keys) await STATE_CHANGES[state](client, ownIdOf(arn));
}

/** How a key that was just created gets into a state. */
const STATE_CHANGES: Readonly<Record<KeyState, (client: KMSClient, KeyId: string) => Promise<unknown>>> = {
  Enabled: () => Promise.resolve(),
  Disabled: (client, KeyId) => client.send(new DisableKeyCommand({ KeyId })),
  PendingDeletion: (client, KeyId) => client.send(new ScheduleKeyDeletionCommand({ KeyId })),
};

function isGrantOperation(operation: string): operation is GrantOperation {
  const operations = shape('GrantOperation');
  return operations.type === 'string' && (operations.enum?.includes(operation) ?? false);
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('a member is missing in its answer');
  return value;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
