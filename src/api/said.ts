import { isDeepStrictEqual } from 'node:util';
import { KmsExamplesError } from '../errors.ts';
import { callingFacts } from './calling-facts.ts';
import { keyFormsText } from './key-forms.ts';
import type { OperationInput, OperationName } from './operation-types.ts';
import {
  findOperation,
  KEY_FORMS,
  own,
  shape,
  type OperationFacts,
  type Shape,
  type StructureShape,
} from './service-model.ts';

/*
 * What prose says of parameters. Each function gives words for a sentence: they are made from the facts of the API, or they
 * are the sentence's own, and an error where the facts no longer bear them out.
 */

/** The name of an operation's input member. */
type Parameter<Operation extends OperationName> = keyof OperationInput<Operation> & string;

/**
 * A parameter that a call can do without, as code.
 *
 * @param unless As of `optional`.
 * @throws KmsExamplesError `invalid-example` where it is required, or there is none of that name
 */
export function option<Operation extends OperationName>(
  operation: Operation,
  parameter: Parameter<Operation>,
  unless?: string,
): string {
  optional(operation, parameter, unless);
  return `\`${parameter}\``;
}

/**
 * The word `optional`, for a parameter or for all of an operation.
 *
 * @param unless What the sentence says of the circumstances in which the parameter is required, in words of its documentation.
 * @throws KmsExamplesError `invalid-example` where one is required, or is it in other circumstances than the sentence says
 */
export function optional<Operation extends OperationName>(
  operation: Operation,
  parameter?: Parameter<Operation>,
  unless?: string,
): 'optional' {
  const { required } = inputOf(operation);
  const [first = ''] = parameter === undefined ? required : required.filter((name) => name === parameter);
  if (first !== '') throw untrue(operation, 'an optional parameter', `${first} is required`);
  if (parameter === undefined) return 'optional';
  shapeOf(operation, parameter);
  const { requiredWhen = 'never' } = documentedOf(operation, parameter);
  const holds = unless === undefined ? requiredWhen === 'never' : requiredWhen.includes(unless);
  if (holds) return 'optional';
  throw untrue(`${operation}.${parameter}`, `required only when: ${unless ?? 'never'}`, requiredWhen);
}

/**
 * The least and the greatest value of a parameter, e.g. `7 to 30`: as its documentation says, else as its shape has it.
 *
 * @throws KmsExamplesError `invalid-example` where it has no such limits
 */
export function range<Operation extends OperationName>(operation: Operation, parameter: Parameter<Operation>): string {
  const { between } = documentedOf(operation, parameter);
  const { min, max } = limitsOf(shapeOf(operation, parameter));
  const [least, most] = between ?? [min, max];
  if (least !== undefined && most !== undefined) return `${String(least)} to ${String(most)}`;
  throw untrue(`${operation}.${parameter}`, 'a least and a greatest value', 'none');
}

/**
 * The greatest length of a parameter: of binary data in bytes, of text in characters.
 *
 * @throws KmsExamplesError `invalid-example` where it has none
 */
export function longest<Operation extends OperationName>(
  operation: Operation,
  parameter: Parameter<Operation>,
): string {
  const { max } = limitsOf(shapeOf(operation, parameter));
  if (max !== undefined) return String(max);
  throw untrue(`${operation}.${parameter}`, 'a greatest length', 'none');
}

/**
 * The word `empty`, for a member of a structure, which is a text that can be.
 *
 * @param structure The name of the shape.
 * @throws KmsExamplesError `invalid-example` where it must have some length, or there is none of that name
 */
export function empty(structure: string, member: string): 'empty' {
  const { members } = structureOf(structure);
  const { min = 0 } = limitsOf(shape(own(members, member) ?? ''));
  if (min === 0) return 'empty';
  throw untrue(`${structure}.${member}`, 'a text that can be empty', `${String(min)} characters at least`);
}

/**
 * The value that AWS KMS takes where a parameter is left out.
 *
 * @throws KmsExamplesError `invalid-example` where its documentation names none
 */
export function byDefault<Operation extends OperationName>(
  operation: Operation,
  parameter: Parameter<Operation>,
): string {
  optional(operation, parameter);
  return said(operation, parameter, 'default');
}

/**
 * The one value of a parameter with which the operation can change anything.
 *
 * @throws KmsExamplesError `invalid-example` where its documentation names none
 */
export function settable<Operation extends OperationName>(
  operation: Operation,
  parameter: Parameter<Operation>,
): string {
  return said(operation, parameter, 'settable');
}

/**
 * How the text of a parameter must begin, as code.
 *
 * @throws KmsExamplesError `invalid-example` where its documentation says nothing of that
 */
export function beginning<Operation extends OperationName>(
  operation: Operation,
  parameter: Parameter<Operation>,
): string {
  return `\`${said(operation, parameter, 'beginning')}\``;
}

/**
 * How a parameter may name a key, e.g. `key ID or key ARN`.
 *
 * @throws KmsExamplesError `invalid-example` where it names none
 */
export function keyIdentifiers<Operation extends OperationName>(
  operation: Operation,
  parameter: Parameter<Operation>,
): string {
  const forms = own(factsOf(operation).keyForms ?? {}, parameter);
  if (forms !== undefined) return keyFormsText(forms);
  throw untrue(`${operation}.${parameter}`, 'a parameter that names a key', 'none');
}

/**
 * The words `an alias`, for operations of which each takes one in the place of a key ID, in all parameters that name a key.
 *
 * @throws KmsExamplesError `invalid-example` where one doesn't
 */
export function anAlias(operations: readonly OperationName[]): 'an alias' {
  for (const operation of operations) {
    for (const [parameter, forms] of Object.entries(factsOf(operation).keyForms ?? { 'no parameter': [] })) {
      const lacking = KEY_FORMS.filter((form) => !forms.includes(form));
      if (lacking.length > 0)
        throw untrue(`${operation}.${parameter}`, 'a parameter that takes aliases', `no ${lacking.join(', no ')}`);
    }
  }
  return 'an alias';
}

/**
 * How operations name a key of another account, e.g. `key ARN or alias ARN`: all in the same way.
 *
 * @throws KmsExamplesError `invalid-example` where one can't, or does it otherwise
 */
export function keyIdentifiersElsewhere(operations: readonly OperationName[]): string {
  const texts = operations.map((operation) => {
    const { crossAccount } = callingFacts(operation);
    return crossAccount.use === 'yes' ? keyFormsText(crossAccount.forms ?? []) : crossAccount.use;
  });
  const [text = '', ...others] = new Set(texts);
  if (others.length === 0) return text;
  throw untrue(operations.join(', '), 'one way to name a key of another account', [text, ...others].join('; '));
}

/**
 * The action that an operation needs for a parameter of its own, or on what it is about, as code.
 *
 * @param wanted What its policy is, and what it is needed for, as its documentation says.
 * @throws KmsExamplesError `invalid-example` where there is no such permission, or more than one
 */
export function action(
  operation: OperationName,
  wanted: { readonly policy: 'key policy' | 'IAM policy'; readonly parameter?: string; readonly place?: string },
): string {
  const { permissions } = callingFacts(operation);
  const all = permissions === 'grant' ? [] : permissions;
  const [found, ...others] = all.filter(({ action: _action, ...needed }) => isDeepStrictEqual(needed, wanted));
  if (found !== undefined && others.length === 0) return `\`${found.action}\``;
  throw untrue(operation, `one permission with ${JSON.stringify(wanted)}`, JSON.stringify(permissions));
}

/**
 * The values of a parameter, as its documentation lists them.
 *
 * @throws KmsExamplesError `invalid-example` where it lists none
 */
export function valuesOf<Operation extends OperationName>(
  operation: Operation,
  parameter: Parameter<Operation>,
): readonly string[] {
  const { values } = documentedOf(operation, parameter);
  if (values !== undefined) return values;
  throw untrue(`${operation}.${parameter}`, 'values that its documentation lists', 'none');
}

/** The members that a structure must have. */
export function requiredOf(structure: string): readonly string[] {
  return structureOf(structure).required;
}

/**
 * A sentence's own words for a fact.
 *
 * @throws KmsExamplesError `invalid-example` where the fact isn't what they stand for
 */
export function inOwnWords(words: string, fact: unknown, meant: unknown): string {
  if (isDeepStrictEqual(fact, meant)) return words;
  throw untrue(JSON.stringify(words), JSON.stringify(meant), JSON.stringify(fact));
}

function said(operation: string, parameter: string, what: 'default' | 'settable' | 'beginning'): string {
  const found = documentedOf(operation, parameter)[what];
  if (found !== undefined) return found;
  throw untrue(`${operation}.${parameter}`, `"${what}" in what its documentation says`, 'nothing of it');
}

function factsOf(operation: string): OperationFacts {
  const facts = findOperation(operation);
  if (facts !== undefined) return facts;
  throw untrue(operation, 'an operation of AWS KMS', 'none of that name');
}

function documentedOf(operation: string, parameter: string): NonNullable<OperationFacts['documented']>[string] {
  return own(factsOf(operation).documented ?? {}, parameter) ?? {};
}

function inputOf(operation: string): StructureShape {
  return structureOf(factsOf(operation).input);
}

function structureOf(name: string): StructureShape {
  const found = shape(name);
  if (found.type === 'structure') return found;
  throw untrue(name, 'a structure', `a ${found.type}`);
}

function shapeOf(operation: string, parameter: string): Shape {
  const name = own(inputOf(operation).members, parameter);
  if (name !== undefined) return shape(name);
  throw untrue(`${operation}.${parameter}`, 'a parameter of the operation', 'none of that name');
}

function limitsOf(found: Shape): { readonly min?: number | undefined; readonly max?: number | undefined } {
  return 'min' in found || 'max' in found ? found : {};
}

function untrue(about: string, expected: string, found: string): KmsExamplesError {
  return new KmsExamplesError('invalid-example', {
    where: `prose about ${about}`,
    expected,
    found,
    remedy: 'write the sentence in src/chapter/pages anew, as the AWS KMS API Reference has it now',
  });
}
