import { CreateKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { KmsExamplesError, messageOf } from '../../src/errors.ts';
import type { World } from '../../src/model/example.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { DOCUMENTED_ACCOUNT } from '../../src/model/placeholder.ts';
import { Translation, type Substitution } from '../recorder/translation.ts';

/**
 * Makes in an account of its own what an example needs.
 *
 * @returns The documented values, and what stands for each of them in this world.
 * @throws KmsExamplesError `emulator-failed`
 */
export async function makeWorld(client: KMSClient, account: string, world: World): Promise<Substitution[]> {
  const substitutions: Substitution[] = [[DOCUMENTED_ACCOUNT, account]];
  const translation = new Translation(substitutions);
  for (const { arn, policy } of world.keys) {
    const policyText = policy === undefined ? undefined : translation.textToWorld(new KeyPolicy(policy).text);
    const keyId = await createKey(client, policyText);
    substitutions.push([arn.slice(arn.indexOf('/') + 1), keyId]);
  }
  return substitutions;
}

async function createKey(client: KMSClient, policy: string | undefined): Promise<string> {
  try {
    const { KeyMetadata } = await client.send(new CreateKeyCommand({ Policy: policy }));
    if (KeyMetadata?.KeyId === undefined) throw new Error('no KeyMetadata.KeyId in the answer');
    return KeyMetadata.KeyId;
  } catch (error) {
    throw new KmsExamplesError(
      'emulator-failed',
      {
        where: 'making a world',
        expected: 'that the emulator creates a key',
        found: messageOf(error),
        remedy: 'repeat the command',
      },
      { cause: error },
    );
  }
}
