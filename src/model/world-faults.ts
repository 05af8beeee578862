import { validate } from '../api/validate.ts';
import { faultUnless, repeated, unknownNames, violationFaults, type Fault } from './fault.ts';
import { tagList, type World, type WorldGrant, type WorldKey } from './world.ts';

/** Shorter bytes could stand in other binary data, where they must not be translated. */
const SHORTEST_CIPHERTEXT = 8;

const REMEDY = 'correct the world';

/** Source: Key identifiers (KeyId), AWS KMS Developer Guide. */
const ARN_OF_KEY =
  /^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/(?:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|mrk-[\da-f]{32})$/u;

/** The spec of the keys that are rotated. Source: "Rotate AWS KMS keys" in the AWS KMS Developer Guide. */
const ROTATED_SPEC = 'SYMMETRIC_DEFAULT';

/** What is wrong with a world: names that name nothing, two things of one name, values that AWS KMS doesn't take. */
export function worldFaults(world: World, part = 'world'): Fault[] {
  const { keys, aliases = [], grants = [], ciphertexts = [] } = world;
  const grantNames = grants.flatMap(({ id, token }) => [id, token]);
  return [
    ...keys.flatMap((key) => [...noKeyArn(`${part}.keys`, key.arn), ...keyFaults(part, key.arn, key)]),
    ...repetitions(`${part}.keys`, keys, ({ arn }) => arn),
    ...aliases.flatMap(({ name, key }) => [
      ...shapeFaults(`${part}.aliases`, 'AliasNameType', name),
      ...faultUnless(name.startsWith('alias/'), `${part}.aliases`, 'a name with alias/ before it', name, REMEDY),
      ...missingKeys(`${part}.aliases`, world, [key]),
    ]),
    ...repetitions(`${part}.aliases`, aliases, ({ name }) => name),
    ...grants.flatMap((grant) => [
      ...missingKeys(`${part}.grants`, world, [grant.key]),
      ...shapeFaults(`${part}.grants, id`, 'GrantIdType', grant.id),
      ...shapeFaults(`${part}.grants, token`, 'GrantTokenType', grant.token),
      ...grantFaults(`${part}.grants`, grant),
    ]),
    ...repetitions(`${part}.grants`, grantNames, (name) => name),
    ...ciphertexts.flatMap(({ key, documented, encryptionContext }) => [
      ...missingKeys(`${part}.ciphertexts`, world, [key]),
      ...tooShort(`${part}.ciphertexts`, documented),
      ...optionalFaults(`${part}.ciphertexts, encryptionContext`, 'EncryptionContextType', encryptionContext),
    ]),
    ...repetitions(`${part}.ciphertexts`, ciphertexts, ({ documented }) => Buffer.from(documented).toString('base64')),
  ];
}

/** What is wrong with what is said of a key: values that AWS KMS doesn't take, or that don't go together. */
export function keyFaults(
  part: string,
  arn: string,
  { description, tags, rotates, rotationPeriodInDays, spec, usage, rotations = [] }: Omit<WorldKey, 'arn' | 'policy'>,
): Fault[] {
  const isRotated = rotates === true || rotationPeriodInDays === undefined;
  return [
    ...optionalFaults(`${part}, description of ${arn}`, 'DescriptionType', description),
    ...optionalFaults(`${part}, tags of ${arn}`, 'TagList', tags && tagList(tags)),
    ...optionalFaults(`${part}, spec of ${arn}`, 'KeySpec', spec),
    ...optionalFaults(`${part}, usage of ${arn}`, 'KeyUsageType', usage),
    ...faultUnless(
      (spec === undefined) === (usage === undefined),
      `${part}, usage of ${arn}`,
      'both its spec and its usage, or neither',
      `${spec ?? 'no spec'}, ${usage ?? 'no usage'}`,
      REMEDY,
    ),
    ...faultUnless(
      (spec ?? ROTATED_SPEC) === ROTATED_SPEC || (rotates !== true && rotations.length === 0),
      `${part}, spec of ${arn}`,
      `${ROTATED_SPEC}: keys of other specs have no rotation`,
      spec ?? '',
      REMEDY,
    ),
    ...optionalFaults(`${part}, rotationPeriodInDays of ${arn}`, 'RotationPeriodInDaysType', rotationPeriodInDays),
    ...faultUnless(
      isRotated,
      `${part}, rotates of ${arn}`,
      'true, where there is a rotation period',
      String(rotates),
      REMEDY,
    ),
  ];
}

/** What is wrong with what is said of a grant: values that AWS KMS doesn't take. */
export function grantFaults(part: string, grant: Omit<WorldGrant, 'id' | 'token'>): Fault[] {
  const { granteePrincipal, operations, name, retiringPrincipal, constraints } = grant;
  return [
    ...shapeFaults(`${part}, granteePrincipal`, 'PrincipalIdType', granteePrincipal),
    ...shapeFaults(`${part}, operations`, 'GrantOperationList', operations),
    ...optionalFaults(`${part}, name`, 'GrantNameType', name),
    ...optionalFaults(`${part}, retiringPrincipal`, 'PrincipalIdType', retiringPrincipal),
    ...optionalFaults(`${part}, constraints`, 'GrantConstraints', constraints),
  ];
}

/** Keys that are named but aren't in the world. */
export function missingKeys(part: string, { keys }: World, named: readonly string[]): Fault[] {
  const arns = keys.map(({ arn }) => arn);
  return unknownNames(part, named, arns, 'a key of its world', 'add the key to the world');
}

function noKeyArn(part: string, arn: string): Fault[] {
  const isArn = ARN_OF_KEY.test(arn);
  const expected =
    'a key ARN: arn:aws:kms:REGION:ACCOUNT:key/ID, with the ID a UUID, or mrk- and 32 hexadecimal digits';
  return faultUnless(isArn, part, expected, arn, REMEDY);
}

function tooShort(part: string, { length }: Uint8Array): Fault[] {
  const expected = `at least ${SHORTEST_CIPHERTEXT} bytes, which stand in no other value`;
  return faultUnless(length >= SHORTEST_CIPHERTEXT, part, expected, `${length} bytes`, REMEDY);
}

function shapeFaults(part: string, shape: string, value: unknown): Fault[] {
  return violationFaults(part, validate(shape, value), REMEDY);
}

function optionalFaults(part: string, shape: string, value: unknown): Fault[] {
  return value === undefined ? [] : shapeFaults(part, shape, value);
}

function repetitions<Item>(part: string, items: readonly Item[], nameOf: (item: Item) => string): Fault[] {
  const expected = 'a name that nothing else of the world has';
  return repeated(items.map(nameOf)).map((found) => ({ part, expected, found, remedy: REMEDY }));
}
