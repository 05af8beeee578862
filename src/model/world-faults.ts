import { validate } from '../api/validate.ts';
import { faultUnless, repeated, unknownNames, violationFaults, type Fault } from './fault.ts';
import type { World } from './world.ts';

/** Shorter bytes could stand in other binary data, where they must not be translated. */
const SHORTEST_CIPHERTEXT = 8;

const REMEDY = 'correct the world';

/** What is wrong with a world: names that name nothing, two things of one name, values that AWS KMS doesn't take. */
export function worldFaults(world: World, part = 'world'): Fault[] {
  const { keys, aliases = [], grants = [], ciphertexts = [] } = world;
  const grantNames = grants.flatMap(({ id, token }) => [id, token]);
  return [
    ...keys.flatMap(({ arn, description = '', tags = {} }) => [
      ...noKeyArn(`${part}.keys`, arn),
      ...shapeFaults(`${part}, description of ${arn}`, 'DescriptionType', description),
      ...shapeFaults(`${part}, tags of ${arn}`, 'TagList', tagList(tags)),
    ]),
    ...repetitions(`${part}.keys`, keys, ({ arn }) => arn),
    ...aliases.flatMap(({ name, key }) => [
      ...shapeFaults(`${part}.aliases`, 'AliasNameType', name),
      ...faultUnless(name.startsWith('alias/'), `${part}.aliases`, 'a name with alias/ before it', name, REMEDY),
      ...missingKeys(`${part}.aliases`, world, [key]),
    ]),
    ...repetitions(`${part}.aliases`, aliases, ({ name }) => name),
    ...grants.flatMap(({ key, id, token, granteePrincipal, operations }) => [
      ...missingKeys(`${part}.grants`, world, [key]),
      ...shapeFaults(`${part}.grants, id`, 'GrantIdType', id),
      ...shapeFaults(`${part}.grants, token`, 'GrantTokenType', token),
      ...shapeFaults(`${part}.grants, granteePrincipal`, 'PrincipalIdType', granteePrincipal),
      ...shapeFaults(`${part}.grants, operations`, 'GrantOperationList', operations),
    ]),
    ...repetitions(`${part}.grants`, grantNames, (name) => name),
    ...ciphertexts.flatMap(({ key, documented }) => [
      ...missingKeys(`${part}.ciphertexts`, world, [key]),
      ...tooShort(`${part}.ciphertexts`, documented),
    ]),
    ...repetitions(`${part}.ciphertexts`, ciphertexts, ({ documented }) => Buffer.from(documented).toString('base64')),
  ];
}

function tagList(tags: Readonly<Record<string, string>>): { readonly TagKey: string; readonly TagValue: string }[] {
  return Object.entries(tags).map(([TagKey, TagValue]) => ({ TagKey, TagValue }));
}

/** Keys that are named but aren't in the world. */
export function missingKeys(part: string, { keys }: World, named: readonly string[]): Fault[] {
  const arns = keys.map(({ arn }) => arn);
  return unknownNames(part, named, arns, 'a key of its world', 'add the key to the world');
}

function noKeyArn(part: string, arn: string): Fault[] {
  const isArn = /^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/u.test(arn);
  return faultUnless(isArn, part, 'a key ARN: arn:aws:kms:REGION:ACCOUNT:key/ID', arn, REMEDY);
}

function tooShort(part: string, { length }: Uint8Array): Fault[] {
  const expected = `at least ${SHORTEST_CIPHERTEXT} bytes, which stand in no other value`;
  return faultUnless(length >= SHORTEST_CIPHERTEXT, part, expected, `${length} bytes`, REMEDY);
}

function shapeFaults(part: string, shape: string, value: unknown): Fault[] {
  return violationFaults(part, validate(shape, value), REMEDY);
}

function repetitions<Item>(part: string, items: readonly Item[], nameOf: (item: Item) => string): Fault[] {
  const expected = 'a name that nothing else of the world has';
  return repeated(items.map(nameOf)).map((found) => ({ part, expected, found, remedy: REMEDY }));
}
