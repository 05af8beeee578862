import { randomBytes, randomUUID } from 'node:crypto';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { DOCUMENTED_ACCOUNT, keyIdOf } from '../../src/model/documented.ts';
import type { World } from '../../src/model/world.ts';
import type { AccountContents, Emulator } from './emulator.ts';
import { Translation, type Substitution } from './translation.ts';

/**
 * Makes what an example needs, in an account of its own. The emulator lists everything in the order in which the world
 * has it.
 *
 * @returns The documented values, and what stands for each of them in this world.
 * @throws KmsExamplesError `emulator-failed`
 */
export async function makeWorld(
  { makeAccount }: Pick<Emulator, 'makeAccount'>,
  account: string,
  world: World,
): Promise<Substitution[]> {
  const { keys, grants = [], ciphertexts = [] } = world;
  const substitutions: Substitution[] = [
    [DOCUMENTED_ACCOUNT, account],
    ...keys.map(({ arn }): Substitution => [keyIdOf(arn), randomUUID()]),
    ...grants.flatMap(({ id, token }): Substitution[] => [
      [id, randomBytes(32).toString('hex')],
      [token, randomBytes(32).toString('hex')],
    ]),
  ];
  const made = await makeAccount(account, contentsOf(world, new Translation(substitutions)));
  return [
    ...substitutions,
    ...ciphertexts.map(({ documented }, index): Substitution => [base64(documented), made[index] ?? '']),
  ];
}

/** What a world's account holds, in its own values. */
function contentsOf(
  { keys, aliases = [], grants = [], ciphertexts = [] }: World,
  { textToWorld }: Translation,
): AccountContents {
  const ownIdOf = (arn: string): string => textToWorld(keyIdOf(arn));
  return {
    Keys: keys.map(({ arn, policy, description: Description, state: KeyState = 'Enabled' }) => ({
      KeyId: ownIdOf(arn),
      Policy: policy === undefined ? undefined : textToWorld(new KeyPolicy(policy).text),
      Description,
      KeyState,
    })),
    Aliases: aliases.map(({ name: AliasName, key }) => ({ AliasName, TargetKeyId: ownIdOf(key) })),
    Grants: grants.map(({ key, id, token, granteePrincipal, operations: Operations }) => ({
      KeyId: ownIdOf(key),
      GrantId: textToWorld(id),
      GrantToken: textToWorld(token),
      GranteePrincipal: textToWorld(granteePrincipal),
      Operations,
    })),
    Ciphertexts: ciphertexts.map(({ key, plaintext }) => ({ KeyId: ownIdOf(key), Plaintext: base64(plaintext) })),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
