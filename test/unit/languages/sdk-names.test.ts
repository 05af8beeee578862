import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { OperationName } from '../../../src/api/operation-types.ts';
import { membersOf, serviceModel, shape } from '../../../src/api/service-model.ts';
import { cmdletOf, parameterOf } from '../../../src/languages/powershell/cmdlets.ts';
import cmdlets from '../../../src/languages/powershell/cmdlets.json' with { type: 'json' };

import { camelCase } from '../../../src/languages/shared/names.ts';
import type { Call, Target } from '../../../src/languages/target.ts';
import { java } from '../../../src/languages/java/java.ts';
import { targets } from '../../../src/languages/targets.ts';
import { repositoryPath } from '../../../src/repository.ts';
import { samplesOf, type FactNames } from '../../samples.ts';

const operations = Object.entries(serviceModel.operations);

/** What the service model of botocore has already, and the SDKs of the facts don't have yet. */
const NEWER_THAN_THE_SDKS = ['ListKeys.ResourceOwners'];

function inputMembers(operation: string, input: string): string[] {
  return Object.keys(membersOf(input)).filter((member) => !NEWER_THAN_THE_SDKS.includes(`${operation}.${member}`));
}

describe.each(operations)('%s', (operation, { input }) => {
  const members = inputMembers(operation, input);

  test.each<Target>(targets)('can be written in $id', (target) => {
    const { takesStructuresApart = false } = samplesOf(target.id);
    const { byLanguage, byTemplates } = target.taken;
    const call = target.call({ operation: known(operation) });
    const { access: _ofNothingRead, ...names } = call.names;
    for (const name of Object.values(names)) expect(name).toMatch(/^'?[A-Za-z][\w-]*'?$/u);
    expect(call.reference.url).toMatch(/^https:\/\/[\x21-\x7e]+$/u);
    expect(call.reference.url).not.toMatch(/[()]/u);

    const variables = members.map((member) => target.variable({ member, stem: camelCase(member), value: '' }).name);
    const taken = [...variables, call.resultVariable, call.names.requestVariable, ...byLanguage, ...byTemplates];
    for (const variable of variables) expect(taken.filter((name) => name === variable)).toEqual([variable]);

    for (const member of members) {
      if (takesStructuresApart && typeOf(input, member) === 'structure') {
        expect(() => call.member(member)).toThrow(`no parameter for ${member}`);
      } else {
        expect(call.member(member)).toMatch(/^-{0,2}[A-Za-z][\w-]*$/u);
      }
    }
  });
});

/** An operation's name with the type that examples have it in. */
function known(name: string): OperationName {
  const isKnown = (candidate: string): candidate is OperationName => candidate in serviceModel.operations;
  if (!isKnown(name)) throw new Error(`no operation ${name}`);
  return name;
}

function typeOf(structure: string, member: string): string {
  return shape(membersOf(structure)[member] ?? '').type;
}

test.each([
  ['CreateGrant', 'Operations', 'operations'],
  ['CreateGrant', 'GrantTokens', 'grantTokens'],
  ['CreateKey', 'KeySpec', 'keySpec'],
])('Java sets %s.%s with %s', (operation, member, setter) => {
  expect(java.call({ operation: known(operation) }).member(member)).toBe(setter);
});

test.each(['constructor', 'NoSuchOperation'])('%s is no operation', (name) => {
  expect(() => cmdletOf(name)).toThrow(`no operation ${name}`);
});

test('A member that an operation lacks has no name', () => {
  expect(() => parameterOf('ListKeys', 'toString')).toThrow('no parameter for toString');
});

/** Where the facts lie that the rules of the languages were read from: beside the repository. */
const FACTS = repositoryPath('..', 'shared', 'facts', 'kms-operations.json');
const hasFacts = existsSync(FACTS);

const nameSchema = z.string().or(z.boolean()).nullable();
const membersSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** What the facts say of one operation: its names, and those of its members, by the SDKs that have them. */
const operationSchema = z.object({
  paginator: z.object({}).nullable(),
  names: z.record(z.string(), nameSchema.or(z.record(z.string(), nameSchema))),
  memberNames: membersSchema,
  outputMemberNames: membersSchema,
  powershell: z.object({
    cmdlet: z.string(),
    defaultSelect: z.string().nullable(),
    autoPaging: z.boolean(),
    confirmImpact: z.string().nullable(),
    parameters: z.array(z.looseObject({ name: z.string(), apiMember: z.string() })),
  }),
});

type Facts = z.infer<typeof operationSchema>;

const facts = hasFacts
  ? z.object({ operations: z.record(z.string(), operationSchema) }).parse(JSON.parse(readFileSync(FACTS, 'utf8')))
  : { operations: {} };

describe.skipIf(!hasFacts)(`The facts ${hasFacts ? '' : `(skipped: there is no ${FACTS}) `}have the names`, () => {
  test('of the operations and members of the service model', () => {
    const ofModel = operations.map(([operation, { input, output }]) => [
      operation,
      {
        inputs: inputMembers(operation, input).toSorted(),
        outputs: Object.keys(membersOf(output)).toSorted(),
      },
    ]);
    const ofFacts = Object.entries(facts.operations).map(([operation, { memberNames, outputMemberNames }]) => [
      operation,
      { inputs: Object.keys(memberNames).toSorted(), outputs: Object.keys(outputMemberNames).toSorted() },
    ]);
    expect(Object.fromEntries(ofFacts)).toEqual(Object.fromEntries(ofModel));
  });

  test.each<Target>(targets)('of $id', (target) => {
    const { names } = samplesOf(target.id);
    if (names === undefined) return;
    for (const [operation, ofFacts] of Object.entries(facts.operations))
      expect(namesIn(target, names, operation, ofFacts), operation).toEqual(namesOf(names, operation, ofFacts));
  });

  test('of the cmdlets, with all that is known of their parameters', () => {
    const ofFacts = Object.entries(facts.operations).map(([name, { powershell }]) => ({ name, ...powershell }));
    expect(cmdlets.operations).toEqual(ofFacts);
  });
});

/** The names that a target has, in the form of `namesOf`. */
function namesIn(target: Target, names: FactNames, operation: string, ofFacts: Facts): unknown {
  const calling = { operation: known(operation) };
  const call = target.call(calling);
  return {
    call: named(call, names.call),
    pages: ofFacts.paginator === null ? {} : named(target.call({ ...calling, paged: true }), names.pages),
    members: mapped(ofFacts.memberNames, (member) => memberOf(call, member)),
    reads: mapped(ofFacts.outputMemberNames, (member) => {
      const reading = target.call({ ...calling, reads: { [member]: 'read' } });
      return reading.reads[0]?.access ?? reading.names.access;
    }),
    selected: call.selected?.members[0],
  };
}

/** The names that the facts have. */
function namesOf(names: FactNames, operation: string, ofFacts: Facts): unknown {
  const { names: ofSdks, powershell, paginator, memberNames, outputMemberNames } = ofFacts;
  const ofOperation = { ...ofSdks, operation, powershell };
  const { input } = serviceModel.operations[operation]!;
  return {
    call: mapped(names.call, (_name, template) => filled(template, ofOperation)),
    pages: paginator === null ? {} : mapped(names.pages ?? {}, (_name, template) => filled(template, ofOperation)),
    members: mapped(memberNames, (member, ofMember) => {
      const parameter = powershell.parameters.find(({ apiMember }) => apiMember === member);
      const template = isEnumList(input, member) ? (names.enumList ?? names.member) : names.member;
      return filled(template, { ...ofMember, powershell: parameter?.name });
    }),
    // What the call returns itself is read from nothing.
    reads: mapped(outputMemberNames, (member, ofMember) =>
      names.selected !== undefined && member === powershell.defaultSelect ? undefined : filled(names.read, ofMember),
    ),
    selected: ['*', null].includes(powershell.defaultSelect) ? undefined : filled(names.selected, ofOperation),
  };
}

/** The names of a call that a language's samples give. */
function named({ names }: Call, given: FactNames['call'] = {}): Record<string, string | undefined> {
  const all = new Map<string, string>(Object.entries(names));
  return mapped(given, (name) => all.get(name));
}

/** A member's name; undefined where the call takes its members one by one. */
function memberOf({ member: nameOf }: Call, member: string): string | undefined {
  try {
    return nameOf(member);
  } catch {
    return undefined;
  }
}

/** A template of `FactNames` with the names for which it has paths in braces; undefined where the facts have none. */
function filled(template: string | undefined, names: Readonly<Record<string, unknown>>): string | undefined {
  const nameAt = (path: string): unknown =>
    path.split('.').reduce<unknown>((at, key) => new Map(Object.entries(at ?? {})).get(key), names);
  const paths = Array.from(template?.matchAll(/\{([\w.]+)\}/gu) ?? [], ([, path = '']) => path);
  if (paths.some((path) => typeof nameAt(path) !== 'string')) return undefined;
  return template?.replaceAll(/\{([\w.]+)\}/gu, (_all, path: string) => String(nameAt(path)));
}

function mapped<Name, Made>(
  names: Readonly<Record<string, Name>>,
  make: (key: string, name: Name) => Made,
): Record<string, Made> {
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, make(key, name)]));
}

function isEnumList(structure: string, member: string): boolean {
  const name = membersOf(structure)[member];
  if (name === undefined) return false;
  const list = shape(name);
  const item = list.type === 'list' ? shape(list.member) : undefined;
  return item?.type === 'string' && item.enum !== undefined;
}
