import { COMMON_ERRORS, findOperation, serviceModel } from '../api/service-model.ts';
import { validate } from '../api/validate.ts';
import { describeViolation, type Violation } from '../api/violation.ts';
import { KmsExamplesError } from '../errors.ts';
import { declarationFaults } from './declaration-faults.ts';
import type { Example, Page } from './example.ts';
import { invalidExample } from './invalid-example.ts';
import { KeyPolicy } from './key-policy.ts';
import { policyContextIn, policyBreaches } from './policy-rules.ts';
import { commentOf, plainValue, sampleOutput, wireValue, type Json } from './value.ts';

/**
 * Checks what the compiler can't: constraints of the KMS API, and names that must be distinct.
 *
 * @throws KmsExamplesError `invalid-example` for the first page, example and member that falls short.
 */
export function checkPages(pages: readonly Page[]): readonly Page[] {
  const examples = pages.flatMap((page) => [
    ...(page.examples ?? []),
    ...page.sections.flatMap((section) => section.examples),
  ]);
  requireDistinct(
    'page',
    pages.map(({ id }) => id),
  );
  requireDistinct(
    'example',
    examples.map(({ id }) => id),
  );
  for (const { id, sections, leadsTo = [] } of pages) {
    requireFileName(`page ${id}`, id);
    requirePages(id, leadsTo, pages);
    requireDistinct(
      'section anchor',
      sections.map(({ anchor }) => anchor),
    );
  }
  examples.forEach(checkExample);
  return pages;
}

/** @throws KmsExamplesError `invalid-example` naming the example and the member. */
export function checkExample(example: Example): void {
  const where = `example ${example.id}`;
  requireFileName(where, example.id);
  requireCommentText(`${where}, title`, example.title);
  for (const [member, declared] of Object.entries(example.input)) {
    const comment = commentOf(declared);
    if (comment !== undefined) requireCommentText(`${where}, input.${member}`, comment);
  }

  const facts = findOperation(example.operation);
  if (facts === undefined) {
    throw invalid(example, 'operation', 'an operation of the KMS API', example.operation, 'correct its name');
  }
  requireValid(
    example,
    'input',
    validate(
      facts.input,
      mapValues(example.input, (declared) => wireValue(plainValue(declared))),
    ),
  );
  if (facts.output !== undefined) {
    const violations = validate(facts.output, mapValues(example.result, sampleOutput));
    requireValid(
      example,
      'result',
      violations.filter((violation) => !isEmptyText(violation)),
    );
  } else if (Object.keys(example.result).length > 0) {
    throw invalid(
      example,
      'result',
      'an empty result: the operation returns nothing',
      Object.keys(example.result).join(', '),
      'remove it',
    );
  }
  const [fault] = declarationFaults(example);
  if (fault !== undefined) throw invalidExample(example, fault);
  requireRightPolicies(example);
  requireKnownFailures(example, facts.errors);
}

/** Every key policy of an example holds all rules in the example's own world. */
function requireRightPolicies(example: Example): void {
  const context = {
    ...policyContextIn(example.world),
    bypassLockoutCheck: example.input.BypassPolicyLockoutSafetyCheck === true,
  };
  for (const [member, policy] of policiesOf(example)) {
    const [first] = policyBreaches(policy.text, context);
    if (first === undefined) continue;
    const { expected, source } = first.rule;
    throw invalid(example, member, expected, first.found, `correct the policy, or the world (${source})`);
  }
}

/** Failures have names of their own, and errors that the operation, or every operation, can answer. */
function requireKnownFailures(example: Example, errors: readonly string[]): void {
  requireDistinct(
    `failure of example ${example.id}`,
    example.failures.map(({ id }) => id),
  );
  const known = [...errors, ...COMMON_ERRORS];
  for (const { id, error } of example.failures) {
    requireFileName(`example ${example.id}, failure ${id}`, id);
    if (error === undefined || known.includes(error)) continue;
    throw invalid(
      example,
      `failure ${id}`,
      `an error of the operation: ${known.join(', ')}`,
      error,
      'correct its name',
    );
  }
}

function policiesOf({ input, result, world, after }: Example): [member: string, policy: KeyPolicy][] {
  const places: [string, unknown][] = [
    ...Object.entries(input).map(([member, value]): [string, unknown] => [`input.${member}`, value]),
    ...Object.entries(result).map(([member, value]): [string, unknown] => [`result.${member}`, value]),
    ...world.keys.map(({ arn, policy }): [string, unknown] => [
      `world, policy of ${arn}`,
      policy === undefined ? undefined : new KeyPolicy(policy),
    ]),
    ...Object.entries(after === 'unchanged' ? {} : (after.keys ?? {})).map(([arn, { policy }]): [string, unknown] => [
      `after, policy of ${arn}`,
      policy,
    ]),
  ];
  return places.flatMap(([member, value]) => (value instanceof KeyPolicy ? [[member, value]] : []));
}

function mapValues<Value>(members: Readonly<Record<string, Value>>, map: (value: Value) => Json): Record<string, Json> {
  return Object.fromEntries(Object.entries(members).map(([member, value]) => [member, map(value)]));
}

/** AWS KMS answers an empty text where there is none, as for the name of a grant, though its service model says no. */
function isEmptyText({ value, constraint }: Violation): boolean {
  return value === '' && (constraint.kind === 'min' || constraint.kind === 'pattern');
}

function requireValid(example: Example, part: string, violations: readonly Violation[]): void {
  const [first] = violations;
  if (first === undefined) return;
  const { expected, found } = describeViolation(first);
  throw invalid(
    example,
    [part, ...first.path].join('.'),
    expected,
    found,
    `correct the declaration; ${example.operation} is described in ${serviceModel.source}`,
  );
}

function requireFileName(where: string, id: string): void {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) return;
  throw new KmsExamplesError('invalid-example', {
    where: `${where}, id`,
    expected: 'words in lower case, joined by hyphens: it becomes a file name',
    found: JSON.stringify(id),
    remedy: 'rename it',
  });
}

/** Nothing that ends a comment in one of the languages may stand in it: a line break, `?>` in PHP, `\u` in Java. */
function requireCommentText(where: string, text: string): void {
  if (/^[\w ,.'()-]+$/u.test(text)) return;
  throw new KmsExamplesError('invalid-example', {
    where,
    expected: "letters, digits, spaces and , . ' ( ) - only: the text becomes a comment in every language",
    found: JSON.stringify(text),
    remedy: 'reword it',
  });
}

function requirePages(id: string, leadsTo: readonly string[], pages: readonly Page[]): void {
  const missing = leadsTo.find((other) => !pages.some((page) => page.id === other));
  if (missing === undefined) return;
  throw new KmsExamplesError('invalid-example', {
    where: `page ${id}, leadsTo`,
    expected: `the id of a page: ${pages.map((page) => page.id).join(', ')}`,
    found: missing,
    remedy: 'correct it',
  });
}

function requireDistinct(kind: string, ids: readonly string[]): void {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated === undefined) return;
  throw new KmsExamplesError('invalid-example', {
    where: `${kind} ${repeated}`,
    expected: `an id that no other ${kind} has`,
    found: `two of them`,
    remedy: 'rename one',
  });
}

function invalid(example: Example, part: string, expected: string, found: string, remedy: string): KmsExamplesError {
  return invalidExample(example, { part, expected, found, remedy });
}
