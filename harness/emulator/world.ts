import { randomBytes, randomUUID } from 'node:crypto';
import { zip } from 'es-toolkit';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { DOCUMENTED_ACCOUNT, DOCUMENTED_REGION, isMultiRegionKeyId, keyIdOf } from '../../src/model/documented.ts';
import { DEFAULT_ROTATION_PERIOD, tagList, type World } from '../../src/model/world.ts';
import type { AccountContents, Emulator } from './emulator.ts';
import type { State } from './state.ts';
import { Translation, type Substitution } from './translation.ts';

/** A world that is wanted, and the account that is to hold it, and nothing else. */
export interface WantedWorld {
  readonly account: string;
  readonly world: World;
}

/** A world in the emulator. */
export interface MadeWorld {
  /** The documented values, and what stands for each of them in this world. */
  readonly substitutions: readonly Substitution[];
  readonly translation: Translation;
  /** What it holds at first. */
  readonly state: State;
}

/**
 * Makes what examples need, each in an account of its own. The emulator lists everything in the order in which a world
 * has it.
 *
 * @returns The worlds, in their order.
 * @throws KmsExamplesError `emulator-failed`
 */
export async function makeWorlds(
  { makeAccounts }: Pick<Emulator, 'makeAccounts'>,
  wanted: readonly WantedWorld[],
): Promise<MadeWorld[]> {
  const known = wanted.map(({ account, world }) => ({ account, world, own: ownValues(account, world) }));
  const made = await makeAccounts(
    known.map(({ account, world, own }) => ({ Account: account, ...contentsOf(world, new Translation(own)) })),
  );
  return zip(known, made).map(
    ([
      {
        world: { ciphertexts = [] },
        own,
      },
      { ciphertexts: madeUp, state },
    ]) => {
      const substitutions = [
        ...own,
        ...zip(ciphertexts, madeUp).map(([{ documented }, text]): Substitution => [base64(documented), text]),
      ];
      const translation = new Translation(substitutions);
      return { substitutions, translation, state: state(translation) };
    },
  );
}

/** What is to stand for the documented values that a world can choose. */
function ownValues(
  account: string,
  { keys, grants = [], account: called = DOCUMENTED_ACCOUNT, region = DOCUMENTED_REGION }: World,
): Substitution[] {
  return [
    [called, account],
    [region, DOCUMENTED_REGION],
    ...keys.map(({ arn }): Substitution => [keyIdOf(arn), newKeyId(keyIdOf(arn))]),
    ...grants.flatMap(({ id, token }): Substitution[] => [
      [id, randomBytes(32).toString('hex')],
      [token, randomBytes(32).toString('hex')],
    ]),
  ];
}

/** A key ID of the same form as a documented one. */
function newKeyId(documented: string): string {
  return isMultiRegionKeyId(documented) ? `mrk-${randomBytes(16).toString('hex')}` : randomUUID();
}

/** What a world's account holds, in its own values. */
function contentsOf(
  { keys, aliases = [], grants = [], ciphertexts = [] }: World,
  { textToWorld }: Translation,
): Omit<AccountContents, 'Account'> {
  const ownIdOf = (arn: string): string => textToWorld(keyIdOf(arn));
  return {
    Keys: keys.map(
      ({
        arn,
        policy,
        description: Description,
        tags = {},
        rotates = false,
        rotationPeriodInDays = DEFAULT_ROTATION_PERIOD,
        rotations = [],
        spec: KeySpec,
        usage: KeyUsage,
        state: KeyState = 'Enabled',
      }) => ({
        KeyId: ownIdOf(arn),
        Policy: policy === undefined ? undefined : textToWorld(new KeyPolicy(policy).text),
        Description,
        Tags: tagList(tags),
        KeySpec,
        KeyUsage,
        MultiRegion: isMultiRegionKeyId(keyIdOf(arn)),
        RotationPeriodInDays: rotates ? rotationPeriodInDays : undefined,
        Rotations: rotations.map(({ type, date }) => ({ RotationType: type, RotationDate: date.getTime() / 1000 })),
        KeyState,
      }),
    ),
    Aliases: aliases.map(({ name: AliasName, key }) => ({ AliasName, TargetKeyId: ownIdOf(key) })),
    Grants: grants.map((grant) => ({
      KeyId: ownIdOf(grant.key),
      GrantId: textToWorld(grant.id),
      GrantToken: textToWorld(grant.token),
      GranteePrincipal: textToWorld(grant.granteePrincipal),
      Operations: grant.operations,
      Name: grant.name,
      RetiringPrincipal: grant.retiringPrincipal === undefined ? undefined : textToWorld(grant.retiringPrincipal),
      Constraints: grant.constraints,
    })),
    Ciphertexts: ciphertexts.map(({ key, plaintext, encryptionContext: EncryptionContext = {} }) => ({
      KeyId: ownIdOf(key),
      Plaintext: base64(plaintext),
      EncryptionContext,
    })),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
