import { maxBy, uniq } from 'es-toolkit';
import { findOperation, membersOf } from '../../api/service-model.ts';
import type { Example } from '../../model/example.ts';
import { oneLine, type Lines } from '../../formats/source.ts';
import {
  policyBreaches,
  policyContextIn,
  type PolicyBreach,
  type PolicyContext,
  type PolicyRule,
} from '../../model/policy-rules.ts';
import { finding, policyCode, type FindingDraft } from '../finding.ts';
import type { PolicyText } from '../policies.ts';
import { inPage, type CodeTab } from './rule.ts';

/** Whether an operation takes a key policy. */
export function takesPolicy(operation: string | undefined): boolean {
  return operation !== undefined && 'Policy' in membersOf(findOperation(operation)?.input);
}

/** A key policy of a tab, and what decides whether it is right. */
interface JudgedPolicy extends Pick<Example, 'world'> {
  /** The policy's text as the tab sent it; where it sent none, the text that stands in its code is judged. */
  readonly sent?: string;
  readonly bypassLockoutCheck: boolean;
  /** Users and roles that the page has its reader replace, or supposes: they exist. */
  readonly supposed: readonly string[];
}

/** What a key policy of a tab breaks, in the world of the example, as far as the page says nothing else of it. */
export function brokenPolicyRules(
  { code, lines }: CodeTab,
  policy: PolicyText | undefined,
  { sent, bypassLockoutCheck, world, supposed }: JudgedPolicy,
): FindingDraft[] {
  const text = sent ?? policy?.text;
  if (text === undefined) return [];
  const place = policy?.lines ?? { first: 1, last: lines.length };
  const context = contextOf(code.text, text, { ...policyContextIn(world), bypassLockoutCheck }, supposed);
  return policyBreaches(text, context)
    .filter(
      ({ rule }) => !isLockout(rule) || callersIn(text, context).every((caller) => locksOut(text, context, caller)),
    )
    .map((breach) => {
      const { rule, found } = breach;
      const at = inPage(code, placeOf(breach, text, lines, place));
      const message = `the key policy breaks a rule: ${rule.expected}; found ${found}`;
      return finding(policyCode(rule), at, message, `correct the policy (${rule.source})`);
    });
}

/** The users and roles that more than half of the policies of a group's tabs name: one alone may be a slip. */
export function supposedPrincipals(policies: readonly string[]): string[] {
  const named = policies.flatMap((policy) => uniq(policy.match(USER_OR_ROLE) ?? []));
  return uniq(named).filter((name) => 2 * named.filter((other) => other === name).length > policies.length);
}

const USER_OR_ROLE = /arn:aws[a-z-]*:iam::\d{12}:(?:user|role)\/[\w+=,.@/-]+/gu;
const ACCOUNT_OF_KEY = /arn:aws[a-z-]*:kms:[a-z0-9-]+:(\d{12}):/u;
const ACCOUNT_OF_POLICY = /arn:aws[a-z-]*:iam::(\d{12}):root/u;

/** The account in which a tab's key is: that of its ARN, or that which its policy gives it to. */
export function accountOf(code: string, policy: string): string | undefined {
  return ACCOUNT_OF_KEY.exec(code)?.[1] ?? ACCOUNT_OF_POLICY.exec(policy)?.[1];
}

/** The world's context in the account in which the tab's key is. */
function contextOf(
  code: string,
  policy: string,
  { account, ...world }: PolicyContext,
  supposed: readonly string[],
): PolicyContext {
  const own = accountOf(code, policy) ?? account;
  const moved = (arn: string): string => arn.replace(`::${account}:`, `::${own}:`);
  return {
    ...world,
    account: own,
    caller: moved(world.caller),
    principals: [...world.principals.map(moved), ...supposed],
  };
}

/** Those who may set a policy on a page: the caller of the example, and the users and roles that the policy names. */
function callersIn(policy: string, { caller, account, principals }: PolicyContext): readonly string[] {
  const named = policy.match(USER_OR_ROLE) ?? [];
  return [caller, ...named.filter((name) => principals.includes(name) && name.includes(`::${account}:`))];
}

function locksOut(policy: string, context: PolicyContext, caller: string): boolean {
  return policyBreaches(policy, { ...context, caller }).some(({ rule }) => isLockout(rule));
}

function isLockout({ name }: PolicyRule): boolean {
  return name === 'lockout';
}

/** The last line with the longest text of the policy that the breach names; else the lines of the whole policy. */
function placeOf({ found }: PolicyBreach, policy: string, lines: readonly string[], place: Lines): Lines {
  const texts = Array.from(policy.matchAll(/"((?:[^"\\]|\\.)*)"/gu), ([, text = '']) => text);
  const told = maxBy(
    texts.filter((text) => text.length > 1 && found.includes(text)),
    ({ length }) => length,
  );
  if (told === undefined) return place;
  const last = lines.findLastIndex((line, index) => index + 1 <= place.last && line.includes(told)) + 1;
  return last < place.first ? place : oneLine(last);
}
