import { describe, expect, test } from 'vitest';
import type { OperationName } from '../../../src/api/operation-types.ts';
import { membersOf, serviceModel, shape } from '../../../src/api/service-model.ts';
import { camelCase, memberName, operationNames, snakeCase } from '../../../src/languages/shared/names.ts';
import { targets } from '../../../src/languages/targets.ts';
import sdkNames from '../../../src/languages/shared/sdk-names.json' with { type: 'json' };

const operations = Object.entries(serviceModel.operations);

/** What the service model of botocore has already, and the SDKs of the facts don't have yet. */
const NEWER_THAN_THE_SDKS = ['ListKeys.ResourceOwners'];

function inputMembers(operation: string, input: string): string[] {
  return Object.keys(membersOf(input)).filter((member) => !NEWER_THAN_THE_SDKS.includes(`${operation}.${member}`));
}

test('The service model and the SDK facts have the same 56 operations', () => {
  expect(operations).toHaveLength(56);
  expect(Object.keys(sdkNames.operations).sort()).toEqual(operations.map(([name]) => name).sort());
});

describe.each(operations)('%s', (operation, { input, output }) => {
  const members = inputMembers(operation, input);

  test('has the same members in both facts', () => {
    const facts = Object.entries(sdkNames.operations).find(([name]) => name === operation)?.[1];
    expect(Object.keys(facts?.inputMembers ?? {}).sort()).toEqual(members.toSorted());
    expect(Object.keys(facts?.outputMembers ?? {}).sort()).toEqual(Object.keys(membersOf(output)).sort());
  });

  test('has names that follow from its own', () => {
    const { java, javaV1, boto3, ruby, php, dotnet, javascript } = operationNames(operation);
    const [camel, snake] = [camelCase(operation), snakeCase(operation)];
    expect({ java: java.method, v1: javaV1.method, php, boto3, ruby }).toEqual({
      java: camel,
      v1: camel,
      php: camel,
      boto3: snake,
      ruby: snake,
    });
    expect([dotnet.async, javascript.command]).toEqual([`${operation}Async`, `${operation}Command`]);
    for (const member of members) {
      expect(memberName(operation, member, 'java_v2')).toBe(camelCase(member));
      expect(memberName(operation, member, 'ruby')).toBe(snakeCase(member));
      for (const sdk of ['boto3', 'php', 'js', 'dotnet'] as const)
        expect(memberName(operation, member, sdk)).toBe(member);
    }
  });

  test.each(targets)('can be written in $id', (target) => {
    const call = target.call({ operation: known(operation) });
    const { access: _ofNothingRead, ...names } = call.names;
    for (const name of Object.values(names)) expect(name).toMatch(/^'?[A-Za-z][\w-]*'?$/u);
    expect(call.reference.url).toMatch(/^https:\/\/[\x21-\x7e]+$/u);
    expect(call.reference.url).not.toMatch(/[()]/u);

    const variables = members.map((member) => target.variable({ member, stem: camelCase(member), value: '' }).name);
    const taken = [...variables, call.resultVariable, call.names.requestVariable, ...RESERVED[target.id]!];
    for (const variable of variables) expect(taken.filter((name) => name === variable)).toEqual([variable]);

    for (const member of members) {
      if (target.id === 'powershell' && isStructure(input, member)) {
        // Its cmdlets take the members of a structure one by one.
        expect(() => call.member(member)).toThrow(`no parameter for ${member}`);
      } else {
        expect(call.member(member)).toMatch(/^[A-Za-z]\w*$/u);
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

/** Names that a snippet's variable must not take: those that the language or the snippet itself has given away. */
const RESERVED: Readonly<Record<string, readonly string[]>> = {
  java: [
    'request',
    'response',
    'kmsClient',
    'class',
    'default',
    'enum',
    'import',
    'package',
    'public',
    'static',
    'switch',
  ],
  'java-classic': ['req', 'result', 'kmsClient', 'class', 'default', 'enum', 'import', 'package', 'public', 'static'],
  'csharp-classic': ['kmsClient', 'namespace', 'operator', 'params', 'object', 'ref', 'out', 'in', 'event'],
  'nodejs-classic': ['err', 'data', 'kmsClient', 'Buffer'],
  csharp: ['kmsClient', 'namespace', 'operator', 'params', 'string', 'object', 'ref', 'out', 'in', 'event'],
  python: ['response', 'kms_client', 'import', 'from', 'global', 'in', 'is', 'lambda', 'pass', 'with'],
  ruby: ['response', 'kmsClient', 'alias', 'begin', 'end', 'ensure', 'next', 'retry', 'self', 'then', 'when'],
  php: ['$result', '$KmsClient', '$this', '$GLOBALS'],
  nodejs: ['command', 'response', 'kmsClient', 'Buffer'],
  powershell: [
    '$response',
    '$args',
    '$error',
    '$host',
    '$input',
    '$matches',
    '$pid',
    '$this',
    '$true',
    '$false',
    '$null',
  ],
};

function isStructure(input: string, member: string): boolean {
  const name = membersOf(input)[member];
  return name !== undefined && shape(name).type === 'structure';
}

describe('Java', () => {
  test.each([
    ['CreateGrant', 'Operations', 'operationsWithStrings'],
    ['CreateGrant', 'GrantTokens', 'grantTokens'],
    ['Decrypt', 'DryRunModifiers', 'dryRunModifiersWithStrings'],
    ['CreateKey', 'KeySpec', 'keySpec'],
  ])('sets %s.%s with %s, which takes text', (operation, member, setter) => {
    expect(
      targets
        .find(({ id }) => id === 'java')
        ?.call({ operation: known(operation) })
        .member(member),
    ).toBe(setter);
  });
});

test.each(['constructor', 'NoSuchOperation'])('%s is no operation', (name) => {
  expect(() => operationNames(name)).toThrow(`no operation ${name}`);
});

test('A member that an operation lacks has no name', () => {
  expect(() => memberName('ListKeys', 'toString', 'ruby')).toThrow('no member toString of ListKeys');
});
