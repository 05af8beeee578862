import { mapValues } from '../map-values.ts';
import { documentedBreaches } from '../api/documented.ts';
import { COMMON_ERRORS } from '../api/errors.ts';
import { findOperation, serviceModel } from '../api/service-model.ts';
import { validate } from '../api/validate.ts';
import type { Violation } from '../api/violation.ts';
import { readersReplaceWhatIsTheirs } from './comment-faults.ts';
import { declarationFaults } from './declaration-faults.ts';
import { examplesOf, type Example, type Page, type StateChange } from './example.ts';
import { faultUnless, refuse, repeated, unknownNames, violationFaults, type Fault } from './fault.ts';
import { KeyPolicy } from './key-policy.ts';
import { policyContextIn, policyBreaches } from './policy-rules.ts';
import { readersOf } from './reader.ts';
import { exampleShapeFaults, pageShapeFaults } from './shape.ts';
import { commentOf, plainValue, sampleOutput, wireValue } from './value.ts';

/**
 * Checks what the compiler can't: constraints of the KMS API, and names that must be distinct.
 *
 * @throws KmsExamplesError `invalid-example` for the first page, example and member that falls short.
 */
export function checkPages(pages: readonly Page[]): readonly Page[] {
  for (const page of pages) refuse(pageShapeFaults(page), `page ${page.id}`);
  const examples = pages.flatMap(examplesOf);
  refuse(notDistinct('page', pages, ({ id }) => id));
  refuse(notDistinct('example', examples, ({ id }) => id));
  const ids = pages.map(({ id }) => id);
  refuse(notDistinct('anchor', pages.flatMap(anchorsOf), (anchor) => anchor));
  for (const { id } of examples) {
    refuse(faultUnless(!ids.includes(id), 'id', 'an id that no page has', id, 'rename one'), `example ${id}`);
  }
  for (const { id, leadsTo = [] } of pages) {
    refuse(noFileName('id', id), `page ${id}`);
    refuse(unknownNames('leadsTo', leadsTo, ids, 'the id of a page', 'correct it'), `page ${id}`);
  }
  for (const page of pages)
    refuse(
      notDistinct('title', examplesOf(page), ({ title }) => title),
      `page ${page.id}`,
    );
  for (const page of pages) {
    for (const { anchor, examples: shown } of page.sections) {
      const remedy = '`npx kms-examples new example` adds one; otherwise remove the section';
      refuse(
        faultUnless(shown.length > 0, `section ${anchor}`, 'an example at least', 'none', remedy),
        `page ${page.id}`,
      );
    }
    refuse(deadLinks(page, pages), `page ${page.id}`);
  }
  for (const example of examples) {
    checkExample(example);
    refuse(readersReplaceWhatIsTheirs(example), `example ${example.id}`);
  }
  return pages;
}

/** Links from a page to pages, or to anchors in them, that there are not. */
function deadLinks(page: Page, pages: readonly Page[]): Fault[] {
  const targets = pages.flatMap((target) =>
    ['', ...anchorsOf(target).map((anchor) => `#${anchor}`)].map((at) => `${target.id}.md${at}`),
  );
  const texts = [page.prose, ...examplesOf(page).map(({ prose }) => prose)].flat();
  const links = texts.flatMap((text) =>
    typeof text === 'string'
      ? Array.from(text.matchAll(/\]\(([^():/]+\.md(?:#[^()]*)?)\)/gu), ([, link = '']) => link)
      : [],
  );
  return unknownNames('prose', links, targets, 'a link to a page of the chapter, or to an anchor there');
}

/** The anchors of a page that isn't all one section. */
function anchorsOf({ anchor, sections }: Page): string[] {
  return [anchor, ...sections.map((section) => section.anchor)];
}

/** What is looked for in an example. Each rule presupposes that those before it find nothing. */
const RULES: readonly ((example: Example) => readonly Fault[])[] = [
  exampleShapeFaults,
  ({ id }) => noFileName('id', id),
  textsAreComments,
  operationIsKnown,
  readersHaveTheirOwn,
  inputIsOfOperation,
  resultIsOfOperation,
  declarationFaults,
  policiesAreRight,
  failuresAreKnown,
];

/** @throws KmsExamplesError `invalid-example` naming the example and the member. */
export function checkExample(example: Example): void {
  const where = `example ${example.id}`;
  for (const rule of RULES) refuse(rule(example), where);
  refuse(notDistinct(`failure of ${where}`, example.failures, ({ id }) => id));
}

function textsAreComments({ title, input }: Example): Fault[] {
  return [
    ...noComment('title', title),
    ...Object.entries(input).flatMap(([member, declared]) => {
      const comment = commentOf(declared);
      return comment === undefined ? [] : noComment(`input.${member}`, comment);
    }),
  ];
}

/** A reader whose value is the documented one proves nothing. */
function readersHaveTheirOwn(example: Example): Fault[] {
  return readersOf(example).flatMap(({ edits }) =>
    edits.flatMap(({ comment, documented, own }) =>
      faultUnless(
        own !== documented,
        `placeholder ${JSON.stringify(comment)}`,
        `a part of ${documented} that a reader has otherwise`,
        'none of it differs',
        'correct `own` of the placeholder: a text that stands in its value, and what a reader has in its stead',
      ),
    ),
  );
}

function operationIsKnown({ operation }: Example): Fault[] {
  const isKnown = findOperation(operation) !== undefined;
  return faultUnless(isKnown, 'operation', 'an operation of the KMS API', operation, 'correct its name');
}

function inputIsOfOperation({ operation, input }: Example): Fault[] {
  const values = mapValues(input, (declared) => wireValue(plainValue(declared)));
  const remedy = correction(operation);
  return [
    ...violationFaults('input', validate(findOperation(operation)?.input ?? '', values), remedy),
    ...documentedBreaches(operation, values).map(({ member, expected, found }) => {
      return { part: `input.${member}`, expected, found, remedy };
    }),
  ];
}

function resultIsOfOperation({ operation, result }: Example): Fault[] {
  const output = findOperation(operation)?.output;
  if (output === undefined) {
    const members = Object.keys(result);
    const expected = 'an empty result: the operation returns nothing';
    return faultUnless(members.length === 0, 'result', expected, members.join(', '), 'remove it');
  }
  const samples = mapValues(result, (part) => sampleOutput(part));
  const violations = validate(output, samples).filter((violation) => !isEmptyText(violation));
  return violationFaults('result', violations, correction(operation));
}

/** AWS KMS answers an empty text where there is none, as for the name of a grant, though its service model says no. */
function isEmptyText({ value, constraint }: Violation): boolean {
  return value === '' && (constraint.kind === 'min' || constraint.kind === 'pattern');
}

function correction(operation: string): string {
  return `correct the declaration; ${operation} is described in ${serviceModel.source}`;
}

/** Every key policy of an example holds all rules in the example's own world. */
function policiesAreRight(example: Example): Fault[] {
  const bypassLockoutCheck = example.input.BypassPolicyLockoutSafetyCheck === true;
  const context = { ...policyContextIn(example.world), bypassLockoutCheck };
  return policiesOf(example).flatMap(([part, { text }]) =>
    policyBreaches(text, context).map(({ rule: { expected, source }, found }) => {
      return { part, expected, found, remedy: `correct the policy, or the world (${source})` };
    }),
  );
}

function policiesOf({ input, result, world, after }: Example): [part: string, policy: KeyPolicy][] {
  const { keys = {} }: StateChange = after === 'unchanged' ? {} : after;
  const places: [part: string, value: unknown][] = [
    ...Object.entries(input).map(([member, value]): [string, unknown] => [`input.${member}`, value]),
    ...Object.entries(result).map(([member, value]): [string, unknown] => [`result.${member}`, value]),
    ...world.keys.flatMap(({ arn, policy }): [string, unknown][] =>
      policy === undefined ? [] : [[`world, policy of ${arn}`, new KeyPolicy(policy)]],
    ),
    ...Object.entries(keys).map(([arn, { policy }]): [string, unknown] => [`after, policy of ${arn}`, policy]),
  ];
  return places.flatMap(([part, value]) => (value instanceof KeyPolicy ? [[part, value]] : []));
}

/** Failures have names of their own, and errors that the operation, or every operation, can answer. */
function failuresAreKnown({ operation, failures }: Example): Fault[] {
  const known = [...(findOperation(operation)?.errors ?? []), ...COMMON_ERRORS];
  return failures.flatMap(({ id, error }) => [
    ...noFileName(`failure ${id}, id`, id),
    ...(error === undefined
      ? []
      : unknownNames(`failure ${id}`, [error], known, 'an error of the operation', 'correct its name')),
  ]);
}

/** Nothing that ends a comment in one of the languages may stand in it: a line break, `?>` in PHP, `\u` in Java. */
function noComment(part: string, text: string): Fault[] {
  const expected = "letters, digits, spaces and , . ' ( ) - only: the text becomes a comment in every language";
  return faultUnless(/^[\w ,.'()-]+$/u.test(text), part, expected, JSON.stringify(text), 'reword it');
}

function noFileName(part: string, id: string): Fault[] {
  const expected = 'words in lower case, joined by hyphens: it becomes a file name';
  return faultUnless(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id), part, expected, JSON.stringify(id), 'rename it');
}

function notDistinct<Item>(kind: string, items: readonly Item[], idOf: (item: Item) => string): Fault[] {
  const expected = `${kind === 'title' ? 'a title that no other example of the page' : `an id that no other ${kind}`} has`;
  return repeated(items.map(idOf)).map((id) => {
    return { part: `${kind} ${id}`, expected, found: 'two of them', remedy: 'rename one' };
  });
}
