import { z } from 'zod';
import { parseJson } from '../json.ts';
import { ambiguitiesIn } from './ambiguous-json.ts';
import type { World } from './world.ts';
import { repeated } from './fault.ts';
import { DOCUMENTED_ACCOUNT, DOCUMENTED_CALLER } from './documented.ts';
import { isOfKms, nearestActions, standsFor } from './policy-actions.ts';
import { isOfAccount, isPrincipal, PRINCIPAL_TYPES, type Principal } from './principals.ts';

/** What decides, besides its text, whether a key policy is right. */
export interface PolicyContext {
  /** The ARN of the user or role that sets the policy. */
  readonly caller: string;
  /** The account of the key. */
  readonly account: string;
  /** The ARNs of the users and roles that exist, the caller aside. */
  readonly principals: readonly string[];
  /** The request's BypassPolicyLockoutSafetyCheck. */
  readonly bypassLockoutCheck: boolean;
}

/** The context of the key policies in a world, in documented values. */
export function policyContextIn({
  caller = DOCUMENTED_CALLER,
  principals = [],
  account = DOCUMENTED_ACCOUNT,
}: World): Omit<PolicyContext, 'bypassLockoutCheck'> {
  return { caller, account, principals };
}

/** What a key policy must be like. */
export interface PolicyRule {
  readonly name: string;
  readonly expected: string;
  /** The address of the AWS documentation that states the rule, or `good practice`. */
  readonly source: string;
  /** How AWS KMS answers a breach; without one it takes the policy as it is. */
  readonly answer?: { readonly code: string; readonly message: string };
}

/** A rule that a policy breaks, and with what. */
export interface PolicyBreach {
  readonly rule: PolicyRule;
  readonly found: string;
}

const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide';
const FORMAT = `${KMS_GUIDE}/key-policy-overview.html#key-policy-format`;
const ELEMENTS = `${KMS_GUIDE}/key-policy-overview.html#key-policy-elements`;
const PUT_KEY_POLICY = 'https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html';
const PERMISSIONS = `${KMS_GUIDE}/kms-api-permissions-reference.html`;
const GRAMMAR = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html';

const MAX_BYTES = 32_768;
const VERSIONS = ['2012-10-17', '2008-10-17'];
const POLICY_ELEMENTS = ['Version', 'Id', 'Statement'];
const PRINCIPALS = ['Principal', 'NotPrincipal'];
const ACTIONS = ['Action', 'NotAction'];
const STATEMENT_ELEMENTS = ['Sid', 'Effect', ...PRINCIPALS, ...ACTIONS, 'Resource', 'NotResource', 'Condition'];

type Elements = Readonly<Record<string, unknown>>;

/** A statement with its place in the policy, as a breach names it. */
interface Statement {
  readonly place: string;
  readonly elements: Elements;
}

interface Policy {
  readonly elements: Elements;
  readonly statements: readonly Statement[];
}

interface TextRule extends PolicyRule {
  readonly breach: (text: string) => string | undefined;
}

interface ContentRule extends PolicyRule {
  readonly breaches: (policy: Policy, context: PolicyContext) => readonly string[];
}

/** Rules of the text. Each presupposes those before, and those of the content presuppose them all. */
const TEXT_RULES: readonly TextRule[] = [
  {
    name: 'size',
    expected: `at most ${MAX_BYTES} bytes`,
    source: FORMAT,
    answer: { code: 'LimitExceededException', message: 'The key policy exceeds the maximum size.' },
    breach: (text) => {
      const bytes = Buffer.byteLength(text);
      return bytes > MAX_BYTES ? `${bytes} bytes` : undefined;
    },
  },
  {
    name: 'characters',
    expected: 'characters that the API takes: U+0020 to U+00FF, tabs and line ends',
    source: PUT_KEY_POLICY,
    answer: malformed('The key policy contains invalid characters.'),
    breach: (text) => {
      const [found] = /[^\t\n\r\u0020-\u00FF]/u.exec(text) ?? [];
      return found === undefined
        ? undefined
        : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    },
  },
  {
    name: 'syntax',
    expected: 'JSON',
    source: GRAMMAR,
    answer: malformed('The key policy is not valid JSON.'),
    breach: (text) => (parseJson(text) === undefined ? text : undefined),
  },
  {
    name: 'document',
    expected: 'a JSON object',
    source: GRAMMAR,
    answer: malformed('The key policy is not a JSON object.'),
    breach: (text) => (elementsOf(parseJson(text)) === undefined ? text : undefined),
  },
  // How AWS KMS answers is not documented. A policy that two readers read differently protects nothing: we refuse it.
  {
    name: 'one meaning',
    expected: 'JSON of one meaning: no name twice, no number past 2^53, no half of a character',
    source: GRAMMAR,
    answer: malformed('The key policy is ambiguous.'),
    breach: (text) => {
      const found = ambiguitiesIn(text);
      return found.length === 0 ? undefined : found.join(', ');
    },
  },
];

const CONTENT_RULES: readonly ContentRule[] = [
  {
    name: 'version',
    expected: `Version ${VERSIONS.join(' or ')}`,
    source: ELEMENTS,
    answer: malformed('The key policy has no valid Version.'),
    breaches: ({ elements: { Version } }) => (isOneOf(VERSIONS, Version) ? [] : [`Version ${show(Version)}`]),
  },
  {
    name: 'statements',
    expected: 'Statement with at least one statement, each a JSON object',
    source: ELEMENTS,
    answer: malformed('The key policy has no valid Statement.'),
    breaches: ({ elements: { Statement } }) => {
      const items = listOf(Statement);
      return items.length > 0 && items.every((item) => elementsOf(item) !== undefined)
        ? []
        : [`Statement ${show(Statement)}`];
    },
  },
  {
    name: 'elements',
    expected: 'elements of the policy language, and no others',
    source: GRAMMAR,
    answer: malformed('The key policy contains an unknown element.'),
    breaches: ({ elements, statements }) => [
      ...unknownElements('the policy', elements, POLICY_ELEMENTS),
      ...statements.flatMap((statement) => [
        ...unknownElements(statement.place, statement.elements, STATEMENT_ELEMENTS),
        ...PRINCIPALS.flatMap((name) =>
          unknownElements(`${statement.place}, ${name}`, elementsOf(statement.elements[name]) ?? {}, PRINCIPAL_TYPES),
        ),
      ]),
    ],
  },
  {
    name: 'effect',
    expected: 'Effect Allow or Deny in each statement',
    source: ELEMENTS,
    answer: malformed('The key policy contains a statement with no valid Effect.'),
    breaches: inEachStatement(['Effect'], (effect) => isOneOf(['Allow', 'Deny'], effect)),
  },
  {
    name: 'principal',
    expected: 'Principal or NotPrincipal in each statement, with at least one principal',
    source: PUT_KEY_POLICY,
    answer: malformed('The key policy contains a statement with no principals.'),
    breaches: inEachStatement(PRINCIPALS, (principal) => principalsOf(principal).length > 0),
  },
  {
    name: 'known principals',
    expected: 'principals as IAM has them; users and roles of the account of the key that exist',
    source: PUT_KEY_POLICY,
    answer: malformed('Policy contains a statement with one or more invalid principals.'),
    breaches: ({ statements }, context) =>
      statements.flatMap(({ place, elements }) =>
        PRINCIPALS.flatMap((name) => principalsOf(elements[name]))
          .filter((principal) => !mayExist(principal, context))
          .map(({ name }) => `${place}, ${name}`),
      ),
  },
  {
    name: 'lockout',
    expected: 'a policy that lets its caller change it again, or BypassPolicyLockoutSafetyCheck',
    source: PUT_KEY_POLICY,
    answer: malformed('The new key policy will not allow you to update the key policy in the future.'),
    breaches: ({ statements }, context) =>
      context.bypassLockoutCheck || mayPutKeyPolicy(statements, context)
        ? []
        : [`no kms:PutKeyPolicy for ${context.caller}`],
  },
  // AWS KMS takes a statement without an action or a resource, although the statement has no effect.
  {
    name: 'action',
    expected: 'Action or NotAction in each statement, with at least one action',
    source: PUT_KEY_POLICY,
    breaches: inEachStatement(ACTIONS, (action) => textsOf(action).length > 0),
  },
  {
    name: 'resource',
    expected: 'Resource * in each statement: the key that has the policy',
    source: ELEMENTS,
    breaches: inEachStatement(['Resource'], (resource) => resource === '*'),
  },
  {
    name: 'actions',
    expected: 'actions that AWS KMS has, with kms: before their names',
    source: PERMISSIONS,
    breaches: ({ statements }) =>
      statements.flatMap(({ place, elements }) =>
        ACTIONS.flatMap((name) => textsOf(elements[name]))
          .filter((action) => !isOfKms(action))
          .map((action) => `${place}, ${action}${nearestActions(action)}`),
      ),
  },
  {
    name: 'distinct sids',
    expected: 'a Sid that no other statement has',
    source: 'good practice',
    breaches: ({ statements }) => {
      const sids = statements.flatMap(({ elements: { Sid } }) => (typeof Sid === 'string' ? [Sid] : []));
      return repeated(sids).map((sid) => `Sid ${sid} once more`);
    },
  },
];

/** The rules of key policies, in the order in which a breach is told. */
export const policyRules: readonly PolicyRule[] = [...TEXT_RULES, ...CONTENT_RULES];

/**
 * What a key policy breaks. Conditions are not evaluated: a statement that has some neither lets the caller change the
 * policy nor keeps them from it.
 */
export function policyBreaches(text: string, context: PolicyContext): PolicyBreach[] {
  for (const rule of TEXT_RULES) {
    const found = rule.breach(text);
    if (found !== undefined) return [{ rule, found }];
  }
  const elements = elementsOf(parseJson(text)) ?? {};
  const statements = listOf(elements.Statement).flatMap((item, index) => {
    const found = elementsOf(item);
    return found === undefined ? [] : [{ place: placeOf(found, index), elements: found }];
  });
  return CONTENT_RULES.flatMap((rule) =>
    rule.breaches({ elements, statements }, context).map((found) => ({ rule, found })),
  );
}

/** Only what AWS KMS says of unknown principals and of a lockout is known by its words. */
function malformed(message: string): NonNullable<PolicyRule['answer']> {
  return { code: 'MalformedPolicyDocumentException', message };
}

/** What each statement must have in the first of these elements that it has. */
function inEachStatement(names: readonly string[], isRight: (value: unknown) => boolean): ContentRule['breaches'] {
  return ({ statements }) =>
    statements.flatMap(({ place, elements }) => {
      const found = names.map((name) => elements[name]).reduce((one, other) => one ?? other);
      return isRight(found) ? [] : [`${place}, ${names[0] ?? ''} ${show(found)}`];
    });
}

function unknownElements(place: string, elements: Elements, known: readonly string[]): string[] {
  return Object.keys(elements)
    .filter((name) => !known.includes(name))
    .map((name) => `${place}, ${name}`);
}

function principalsOf(element: unknown): Principal[] {
  if (element === '*') return [{ type: 'AWS', name: '*' }];
  return Object.entries(elementsOf(element) ?? {}).flatMap(([type, names]) =>
    textsOf(names).map((name) => ({ type, name })),
  );
}

/** Of what belongs to other accounts, and of identities that come and go, nobody here knows whether it exists. */
function mayExist(principal: Principal, { caller, account, principals }: PolicyContext): boolean {
  const { type, name } = principal;
  if (!isPrincipal(principal)) return false;
  return type !== 'AWS' || !isOfAccount(name, account) || [caller, ...principals].includes(name);
}

/** Whether a policy lets its caller set another: some statement allows it, and none forbids it. */
function mayPutKeyPolicy(statements: readonly Statement[], context: PolicyContext): boolean {
  const effects = statements
    .filter(({ elements }) => elements.Condition === undefined && concernsPutKeyPolicy(elements, context))
    .map(({ elements: { Effect } }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
}

function concernsPutKeyPolicy(
  { Principal, NotPrincipal, Action, NotAction, Resource }: Elements,
  context: PolicyContext,
): boolean {
  const namesCaller = (element: unknown): boolean =>
    principalsOf(element).some((principal) => covers(principal, context));
  const namesAction = (element: unknown): boolean =>
    textsOf(element).some((action) => standsFor(action, 'kms:PutKeyPolicy'));
  return (
    (NotPrincipal === undefined ? namesCaller(Principal) : !namesCaller(NotPrincipal)) &&
    (NotAction === undefined ? namesAction(Action) : !namesAction(NotAction)) &&
    textsOf(Resource).includes('*')
  );
}

/** The account stands for everyone in it: what it may do, their IAM policies may let them do. */
function covers({ type, name }: Principal, { caller, account }: PolicyContext): boolean {
  const isInAccount = caller.startsWith(`arn:aws:iam::${account}:`);
  return (
    type === 'AWS' && (name === '*' || name === caller || (isInAccount && accountArn(name) === accountArn(account)))
  );
}

/** The ARN of the account that an account id means; any other text as it is. */
function accountArn(name: string): string {
  return /^\d{12}$/u.test(name) ? `arn:aws:iam::${name}:root` : name;
}

function placeOf({ Sid }: Elements, index: number): string {
  return typeof Sid === 'string' ? `statement ${Sid}` : `statement ${index + 1}`;
}

/** The members of a JSON object, or undefined where the value is something else. */
function elementsOf(value: unknown): Elements | undefined {
  return z.record(z.string(), z.unknown()).safeParse(value).data;
}

/** The items of an element that holds a list, or one item without the list's brackets. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The texts of such an element; none where one of its items is something else. */
function textsOf(value: unknown): readonly string[] {
  return z.array(z.string()).safeParse(listOf(value)).data ?? [];
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && known.includes(value);
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
