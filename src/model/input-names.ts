import { findOperation, membersOf, shape } from '../api/service-model.ts';
import { DOCUMENTED_ACCOUNT, DOCUMENTED_CALLER, keyIdOf } from './documented.ts';
import type { Example } from './example.ts';
import { faultUnless, type Fault } from './fault.ts';
import { isList, plainValue, type Value } from './value.ts';
import type { World } from './world.ts';

/** A kind of thing that an input names: what of it a world has, and where a world declares it. */
interface NamedKind {
  readonly expected: string;
  readonly has: (world: World, name: string) => boolean;
  /** What a world is to be given that lacks it. */
  readonly remedy: (name: string) => string;
}

const key: NamedKind = {
  expected: 'a key of its world, by its key ID or key ARN, or by the name or ARN of an alias there',
  has: ({ keys, aliases = [] }, name) => {
    const [, alias] = /^(?:arn:[^/]*:)?(alias\/.+)$/u.exec(name) ?? [];
    // AWS KMS makes its own aliases, and the keys behind them, when they are first used.
    if (alias !== undefined) return isOfAws(alias) || aliases.some((known) => known.name === alias);
    return keys.some(({ arn }) => arn === name || keyIdOf(arn) === name);
  },
  remedy: (name) => (name.includes('alias/') ? 'add the alias to world.aliases' : 'add the key to world.keys'),
};

const alias: NamedKind = {
  expected: 'an alias of its world',
  has: ({ aliases = [] }, name) => aliases.some((known) => known.name === name),
  remedy: () => 'add it to world.aliases',
};

const newAlias: NamedKind = {
  expected: 'an alias that its world lacks: AWS KMS has each name once',
  has: ({ aliases = [] }, name) => aliases.every((known) => known.name !== name),
  remedy: () => 'take it out of world.aliases, or give the new alias another name',
};

const grantId: NamedKind = {
  expected: 'the id of a grant of its world',
  has: ({ grants = [] }, name) => grants.some(({ id }) => id === name),
  remedy: () => 'add the grant to world.grants',
};

const grantToken: NamedKind = {
  expected: 'the token of a grant of its world',
  has: ({ grants = [] }, name) => grants.some(({ token }) => token === name),
  remedy: () => 'add the grant to world.grants',
};

const principal: NamedKind = {
  expected: 'an account, or a user or role that exists in its world',
  has: ({ principals = [], caller = DOCUMENTED_CALLER, account = DOCUMENTED_ACCOUNT }, name) =>
    [caller, ...principals, account, `arn:aws:iam::${account}:root`].includes(name),
  remedy: () => 'add it to world.principals',
};

const ciphertext: NamedKind = {
  expected: 'a ciphertext of its world',
  has: ({ ciphertexts = [] }, name) =>
    ciphertexts.some(({ documented }) => Buffer.from(documented).toString('base64') === name),
  remedy: () => 'add it to world.ciphertexts, with its key and its plaintext',
};

/** What members name, by their shapes in the service model. */
const KINDS: Readonly<Record<string, NamedKind>> = {
  KeyIdType: key,
  AliasNameType: alias,
  GrantIdType: grantId,
  GrantTokenType: grantToken,
  PrincipalIdType: principal,
};

/** Members that name something else than their shape says. */
const MEMBERS: Readonly<Record<string, NamedKind>> = {
  'CreateAlias.AliasName': newAlias,
  'Decrypt.CiphertextBlob': ciphertext,
  'ReEncrypt.CiphertextBlob': ciphertext,
};

/** What an input names but the world lacks: its call could not succeed. */
export function inputNamesWhatExists({ operation, input, world }: Example): Fault[] {
  const shapes = membersOf(findOperation(operation)?.input);
  return Object.entries(input).flatMap(([member, declared]) => {
    const part = `input.${member}`;
    return namesIn(shapes[member] ?? '', plainValue(declared), MEMBERS[`${operation}.${member}`]).flatMap(
      ([kind, name]) => faultUnless(kind.has(world, name), part, kind.expected, name, kind.remedy(name)),
    );
  });
}

/** What an input member's value names that exists before the call, but for what AWS KMS itself makes. */
export function existingNamesIn(operation: string, member: string, value: Value): string[] {
  const shapes = membersOf(findOperation(operation)?.input);
  return namesIn(shapes[member] ?? '', value, MEMBERS[`${operation}.${member}`]).flatMap(([kind, name]) =>
    kind === newAlias || isOfAws(name) ? [] : [name],
  );
}

/** The names in a value, also in the items of a list. */
function namesIn(shapeName: string, value: Value, known?: NamedKind): [kind: NamedKind, name: string][] {
  const kind = known ?? KINDS[shapeName];
  if (kind !== undefined && typeof value === 'string') return [[kind, value]];
  if (kind !== undefined && value instanceof Uint8Array) return [[kind, Buffer.from(value).toString('base64')]];
  if (!isList(value)) return [];
  const list = shape(shapeName);
  return list.type === 'list' ? value.flatMap((item) => namesIn(list.member, item)) : [];
}

function isOfAws(aliasName: string): boolean {
  return aliasName.startsWith('alias/aws/');
}
