import { isEqual, omit, pick, uniqWith } from 'es-toolkit';
import { mapValues } from '../../src/map-values.ts';
import { findOperation, own } from '../../src/api/service-model.ts';
import { Answered } from '../../src/model/answered.ts';
import { defaultKeyPolicy } from '../../src/model/default-key-policy.ts';
import type { Example, KeyChange, StateChange } from '../../src/model/example.ts';
import { documentOf, expectedInput } from '../../src/model/expected-input.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { Placeholder } from '../../src/model/placeholder.ts';
import {
  isJsonList,
  isOutputList,
  sampleOutput,
  wireOutput,
  type Json,
  type DeclaredInput,
  type DeclaredOutput,
} from '../../src/model/value.ts';
import { DEFAULT_ROTATION_PERIOD, type WorldAlias, type WorldGrant } from '../../src/model/world.ts';
import type { Job } from './job.ts';
import { newKey, OTHERS, rotatedOnDemand, type State } from '../emulator/state.ts';
import { isJsonObject, listOf, parseJson, textOf, type JsonObject } from '../../src/json.ts';
import { keyIdOf } from '../../src/model/documented.ts';

/** The members that came, in the form in which they compare with declared ones. */
export function comparableMembers(
  declared: Readonly<Record<string, DeclaredInput | DeclaredOutput>>,
  found: JsonObject,
): JsonObject {
  return mapValues(found, (value, member) => comparable(declared[member], value));
}

/** Texts that are declared as key policies are read as documents, and times rounded to what AWS KMS tells of them. */
function comparable(declared: DeclaredInput | DeclaredOutput | undefined, found: Json): Json {
  if (declared instanceof KeyPolicy) return typeof found === 'string' ? (parseJson(found) ?? found) : found;
  if (isTime(declared)) return typeof found === 'number' ? Math.round(found * 1000) / 1000 : found;
  if (declared === undefined || typeof declared !== 'object' || isAtomic(declared)) return found;
  if (isOutputList(declared)) {
    return isJsonList(found) ? found.map((item, index) => comparable(declared[index], item)) : found;
  }
  return isJsonObject(found) ? comparableMembers(declared, found) : found;
}

function isAtomic(declared: object): declared is Uint8Array | Placeholder<unknown> | Answered<unknown> {
  return declared instanceof Uint8Array || declared instanceof Placeholder || declared instanceof Answered;
}

function isTime(declared: unknown): declared is Date | Answered<Date> {
  return declared instanceof Date || (declared instanceof Answered && declared.sample instanceof Date);
}

/** The whole result that an example declares, with what AWS KMS made up as it was answered. */
export function declaredResult({ result }: Example, answer: JsonObject): JsonObject {
  return comparableMembers(
    result,
    mapValues(result, (declared, member) => asAnswered(declared, answer[member])),
  );
}

/** A declared value with what AWS KMS made up as it was answered. */
export function asAnswered(declared: DeclaredOutput, answer: Json | undefined): Json {
  return wireOutput(
    declared,
    { keyPolicy: documentOf, answered: (part, found) => found ?? sampleOutput(part) },
    answer,
  );
}

/** What a snippet holds of the result: of a list in pages, each item as often as it was answered. */
export function expectedResult(
  { declared: example, surface }: Pick<Job, 'declared' | 'surface'>,
  answer: JsonObject,
): JsonObject {
  const list = pagedMember(example);
  const whole = { ...declaredResult(example, answer), ...pick(comparableMembers(example.result, answer), list) };
  const result = withoutMembers(whole, surface.unknownMembers);
  return surface.result === 'all' ? result : pick(result, [...surface.result]);
}

/** An answer in which each item of a list in pages stands once, as the example declares them. */
export function withoutRepetitions(example: Example, answer: JsonObject): JsonObject {
  return { ...answer, ...mapValues(pick(answer, pagedMember(example)), (items) => uniqWith(listOf(items), isEqual)) };
}

/** The member whose pages an example gets, if it gets pages. */
function pagedMember({ operation, paged }: Example): string[] {
  return paged === true ? [findOperation(operation)?.paginator?.result ?? []].flat() : [];
}

/** Members without those of these names, in all their parts too. */
export function withoutMembers(members: JsonObject, names: readonly string[]): JsonObject {
  const part = (value: Json): Json => {
    if (isJsonList(value)) return value.map(part);
    return isJsonObject(value) ? withoutMembers(value, names) : value;
  };
  return mapValues(omit(members, [...names]), part);
}

/** What AWS KMS answered to the calls of an example: of a list in pages, all of them together. */
export function answerIn(example: Example, outputs: readonly JsonObject[]): JsonObject {
  const pages = pagedMember(example).map((list): [string, Json] => [
    list,
    outputs.flatMap((page): readonly Json[] => listOf(page[list])),
  ]);
  return { ...outputs.at(-1), ...Object.fromEntries(pages) };
}

/** The state that a world must be in after the example has run. */
export function expectedState(example: Example, before: State, answer: JsonObject): State {
  const { after } = example;
  if (after === 'unchanged') return before;
  const { keys: changes = {}, createsKey, aliases, grants } = after;
  const changed = mapValues(changes, (change, arn) => changedKey(before.keys[arn] ?? {}, change, answer));
  const keys = { ...before.keys, ...changed, ...(createsKey === true ? createdKey(example, answer) : {}) };
  return {
    ...before,
    keys:
      grants === undefined ? keys : mapValues(keys, (key, arn) => withGrants(key, arn, grants, { example, answer })),
    aliases: aliases === undefined ? before.aliases : Object.fromEntries(aliases.map(aliasByName)),
  };
}

/** The words with which `KeyChange`, or `StateChange`, declares what changes of a key, by what a state calls it. */
const WORDS_OF_KEY: Readonly<Record<string, string>> = {
  policy: 'keys.ARN.policy',
  KeyState: 'keys.ARN.state',
  Enabled: 'keys.ARN.state',
  DeletionDate: 'keys.ARN.state',
  Description: 'keys.ARN.description',
  tags: 'keys.ARN.tags',
  rotates: 'keys.ARN.rotates',
  rotationPeriodInDays: 'keys.ARN.rotationPeriodInDays',
  rotations: 'keys.ARN.isRotatedOnDemand',
  grants: 'grants',
};

/** The word with which an example declares that something in a state changes, by its path there; undefined without one. */
export function wordFor(path: string): string | undefined {
  const [part = '', , member, , ofGrant] = path.split('.');
  if (part === OTHERS || member === OTHERS || (member === 'grants' && ofGrant === OTHERS)) return undefined;
  if (part !== 'keys') return part;
  return member === undefined ? 'createsKey' : own(WORDS_OF_KEY, member.replace(/\[.*/u, ''));
}

function changedKey(
  key: JsonObject,
  {
    policy,
    state,
    description,
    tags,
    rotates,
    rotationPeriodInDays = DEFAULT_ROTATION_PERIOD,
    isRotatedOnDemand,
  }: KeyChange,
  { DeletionDate = 'the date that was answered' }: JsonObject,
): JsonObject {
  return {
    ...omit(key, [
      ...(state === undefined ? [] : ['DeletionDate']),
      ...(rotates === undefined ? [] : ['rotationPeriodInDays']),
    ]),
    ...(policy === undefined ? {} : { policy: documentOf(policy) }),
    ...(state === undefined ? {} : { KeyState: state, Enabled: state === 'Enabled' }),
    ...(state === 'PendingDeletion' ? { DeletionDate } : {}),
    ...(description === undefined ? {} : { Description: description }),
    ...(tags === undefined ? {} : { tags }),
    ...(rotates === undefined ? {} : { rotates }),
    ...(rotates === true ? { rotationPeriodInDays } : {}),
    ...(isRotatedOnDemand === true ? { rotations: [...listOf(key.rotations), rotatedOnDemand] } : {}),
  };
}

function createdKey(example: Example, { KeyMetadata }: JsonObject): Record<string, JsonObject> {
  if (!isJsonObject(KeyMetadata)) return {};
  const { Arn } = KeyMetadata;
  const { Policy, Tags } = expectedInput(example);
  const policy = Policy ?? documentOf(new KeyPolicy(defaultKeyPolicy));
  const tags = Object.fromEntries(
    listOf(Tags)
      .filter(isJsonObject)
      .map(({ TagKey = '', TagValue = '' }) => [textOf(TagKey), TagValue]),
  );
  return typeof Arn === 'string' ? { [Arn]: { ...KeyMetadata, ...newKey, policy, tags } } : {};
}

function aliasByName({ name, key }: WorldAlias): [string, JsonObject] {
  const TargetKeyId = keyIdOf(key);
  return [name, { AliasArn: key.replace(`key/${TargetKeyId}`, name), TargetKeyId, [OTHERS]: {} }];
}

/** What a new grant has of the request that creates it. */
const GRANT_MEMBERS = ['Name', 'RetiringPrincipal', 'Constraints'];

function createdGrant(example: Example, { GrantToken = 'the one that was answered' }: JsonObject): JsonObject {
  return { ...pick(expectedInput(example), GRANT_MEMBERS), GrantToken, [OTHERS]: {} };
}

/** What is declared of a grant, under the API's names. */
function grantMembers({
  granteePrincipal,
  operations,
  name,
  retiringPrincipal,
  constraints,
}: Omit<WorldGrant, 'id' | 'token' | 'key'>): JsonObject {
  return {
    GranteePrincipal: granteePrincipal,
    Operations: operations.toSorted(),
    ...(name === undefined ? {} : { Name: name }),
    ...(retiringPrincipal === undefined ? {} : { RetiringPrincipal: retiringPrincipal }),
    ...(constraints === undefined ? {} : { Constraints: { ...constraints } }),
  };
}

function withGrants(
  key: JsonObject,
  arn: string,
  grants: NonNullable<StateChange['grants']>,
  { example, answer }: { readonly example: Example; readonly answer: JsonObject },
): JsonObject {
  const known = isJsonObject(key.grants) ? key.grants : {};
  const expected = grants
    .filter((grant) => grant.key === arn)
    .map(({ id, ...declared }): [string, Json] => {
      const GrantId = id ?? (typeof answer.GrantId === 'string' ? answer.GrantId : 'the one that was answered');
      const before = known[GrantId];
      const own = isJsonObject(before) ? before : id === undefined ? createdGrant(example, answer) : {};
      return [GrantId, { ...own, ...grantMembers(declared) }];
    });
  return { ...key, grants: Object.fromEntries(expected) };
}
