import { validate } from '../api/validate.ts';
import { describeViolation } from '../api/violation.ts';
import type { World } from './world.ts';
import type { Fault } from './invalid-example.ts';

/** Shorter bytes could stand in other binary data, where they must not be translated. */
const SHORTEST_CIPHERTEXT = 8;

/** What is wrong with a world: names that name nothing, two things of one name, values that AWS KMS doesn't take. */
export function worldFaults({ keys, aliases = [], grants = [], ciphertexts = [] }: World, part = 'world'): Fault[] {
  const arns = keys.map(({ arn }) => arn);
  return [
    ...keys.flatMap(({ arn, description = '' }) => [
      ...keyArnFaults(part, arn),
      ...shapeFaults(`${part}, description of ${arn}`, 'DescriptionType', description),
    ]),
    ...repetitions(`${part}.keys`, arns),
    ...aliases.flatMap(({ name, key }) => [
      ...shapeFaults(`${part}.aliases`, 'AliasNameType', name),
      ...(name.startsWith('alias/') ? [] : [fault(`${part}.aliases`, 'a name with alias/ before it', name)]),
      ...missingKeys(`${part}.aliases`, arns, key),
    ]),
    ...repetitions(
      `${part}.aliases`,
      aliases.map(({ name }) => name),
    ),
    ...grants.flatMap(({ key, id, token, granteePrincipal, operations }) => [
      ...missingKeys(`${part}.grants`, arns, key),
      ...shapeFaults(`${part}.grants, id`, 'GrantIdType', id),
      ...shapeFaults(`${part}.grants, token`, 'GrantTokenType', token),
      ...shapeFaults(`${part}.grants, granteePrincipal`, 'PrincipalIdType', granteePrincipal),
      ...shapeFaults(`${part}.grants, operations`, 'GrantOperationList', operations),
    ]),
    ...repetitions(
      `${part}.grants`,
      grants.flatMap(({ id, token }) => [id, token]),
    ),
    ...ciphertexts.flatMap(({ key, documented }) => [
      ...missingKeys(`${part}.ciphertexts`, arns, key),
      ...(documented.length >= SHORTEST_CIPHERTEXT
        ? []
        : [
            fault(
              `${part}.ciphertexts`,
              `at least ${String(SHORTEST_CIPHERTEXT)} bytes, which stand in no other value`,
              `${String(documented.length)} bytes`,
            ),
          ]),
    ]),
    ...repetitions(
      `${part}.ciphertexts`,
      ciphertexts.map(({ documented }) => Buffer.from(documented).toString('base64')),
    ),
  ];
}

/** A key that is named but isn't in the world. */
export function missingKeys(part: string, arns: readonly string[], arn: string): Fault[] {
  return arns.includes(arn)
    ? []
    : [{ part, expected: `a key of its world: ${arns.join(', ')}`, found: arn, remedy: 'add the key to the world' }];
}

function keyArnFaults(part: string, arn: string): Fault[] {
  return /^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/u.test(arn)
    ? []
    : [fault(`${part}.keys`, 'a key ARN: arn:aws:kms:REGION:ACCOUNT:key/ID', arn)];
}

function shapeFaults(part: string, shape: string, value: unknown): Fault[] {
  return validate(shape, value).map((violation) => {
    const { expected, found } = describeViolation(violation);
    return fault([part, ...violation.path].join('.'), expected, found);
  });
}

function repetitions(part: string, names: readonly string[]): Fault[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => fault(part, 'a name that nothing else of the world has', name));
}

function fault(part: string, expected: string, found: string): Fault {
  return { part, expected, found, remedy: 'correct the world' };
}
