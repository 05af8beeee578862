import { COMMON_ERRORS, findOperation, serviceModel } from '../api/service-model.ts';
import { validate } from '../api/validate.ts';
import { describeViolation, type Violation } from '../api/violation.ts';
import { KmsExamplesError } from '../errors.ts';
import type { DeclaredValue, Example, Page } from './example.ts';
import { KeyPolicy } from './key-policy.ts';
import { circumstancesIn, policyBreaches } from './policy-rules.ts';
import { commentOf, plainValue, wireValue } from './value.ts';

/**
 * Checks what the compiler can't: constraints of the KMS API, and names that must be distinct.
 *
 * @throws KmsExamplesError `invalid-example` for the first page, example and member that falls short.
 */
export function checkPages(pages: readonly Page[]): readonly Page[] {
  const examples = pages.flatMap((page) => page.sections.flatMap((section) => section.examples));
  requireDistinct(
    'page',
    pages.map(({ id }) => id),
  );
  requireDistinct(
    'example',
    examples.map(({ id }) => id),
  );
  for (const { id, sections } of pages) {
    requireFileName(`page ${id}`, id);
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
  requireValid(example, 'input', validate(facts.input, wireMembers(example.input)));
  if (facts.output !== undefined) {
    requireValid(example, 'result', validate(facts.output, wireMembers(example.result)));
  } else if (Object.keys(example.result).length > 0) {
    throw invalid(
      example,
      'result',
      'an empty result: the operation returns nothing',
      Object.keys(example.result).join(', '),
      'remove it',
    );
  }
  const keys = new Set(example.world.keys.map(({ arn }) => arn));
  const changed = example.after === 'unchanged' ? [] : Object.keys(example.after.keys);
  for (const arn of changed) {
    if (keys.has(arn)) continue;
    throw invalid(example, 'after', `a key of its world: ${[...keys].join(', ')}`, arn, 'add the key to the world');
  }
  requireRightPolicies(example);
  requireKnownFailures(example, facts.errors);
}

/** Every key policy of an example holds all rules in the example's own world. */
function requireRightPolicies(example: Example): void {
  const circumstances = {
    ...circumstancesIn(example.world),
    bypassLockoutCheck: example.input.BypassPolicyLockoutSafetyCheck === true,
  };
  for (const [member, policy] of policiesOf(example)) {
    const [first] = policyBreaches(policy.text, circumstances);
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
    ...Object.entries(after === 'unchanged' ? {} : after.keys).map(([arn, { policy }]): [string, unknown] => [
      `after, policy of ${arn}`,
      policy,
    ]),
  ];
  return places.flatMap(([member, value]) => (value instanceof KeyPolicy ? [[member, value]] : []));
}

function wireMembers(members: Readonly<Record<string, DeclaredValue>>): unknown {
  return Object.fromEntries(Object.entries(members).map(([member, value]) => [member, wireValue(plainValue(value))]));
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
  return new KmsExamplesError('invalid-example', { where: `example ${example.id}, ${part}`, expected, found, remedy });
}
