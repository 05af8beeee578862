import { maxBy } from 'es-toolkit';
import { findOperation, membersOf } from '../../api/service-model.ts';
import type { Example } from '../../model/example.ts';
import { oneLine, type Lines } from '../../formats/source.ts';
import { policyBreaches, policyContextIn, type PolicyBreach } from '../../model/policy-rules.ts';
import { finding, policyCode, type FindingDraft } from '../finding.ts';
import type { PolicyText } from '../policies.ts';
import { inPage, type CodeTab } from './rule.ts';

/** Whether an operation takes a key policy. */
export function takesPolicy(operation: string | undefined): boolean {
  return operation !== undefined && 'Policy' in membersOf(findOperation(operation)?.input);
}

/**
 * What a key policy of a tab breaks, in the world of the example.
 *
 * @param sent The policy's text as the tab sent it; where it sent none, the text that stands in its code is judged.
 */
export function brokenPolicyRules(
  { code, lines }: CodeTab,
  policy: PolicyText | undefined,
  {
    sent,
    bypassLockoutCheck,
    world,
  }: { readonly sent?: string; readonly bypassLockoutCheck: boolean } & Pick<Example, 'world'>,
): FindingDraft[] {
  const text = sent ?? policy?.text;
  if (text === undefined) return [];
  const place = policy?.lines ?? { first: 1, last: lines.length };
  return policyBreaches(text, { ...policyContextIn(world), bypassLockoutCheck }).map((breach) => {
    const { rule, found } = breach;
    const at = inPage(code, placeOf(breach, text, lines, place));
    const message = `the key policy breaks a rule: ${rule.expected}; found ${found}`;
    return finding(policyCode(rule), at, message, `correct the policy (${rule.source})`);
  });
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
