import type { Row } from '../mutant.ts';
import type { Specimen } from '../specimen.ts';

/** A statement of a policy, as the snippets lay it out, at its own indentation. */
const STATEMENT = '( *)\\{\\n(?:(?!^\\1\\})[\\s\\S])*?"Sid"(?:(?!^\\1\\})[\\s\\S])*^\\1\\}';
const FIRST_STATEMENT = new RegExp(`^${STATEMENT},\\n(?= *\\{)`, 'mu');
const LAST_STATEMENT = new RegExp(`,\\n^${STATEMENT}(?=\\n *\\])`, 'mu');

/** What stands in a policy's text, and what `String.replace` puts in its place. */
const CHANGES: Readonly<Record<string, readonly [found: RegExp | string, replacement: string]>> = {
  'first-statement-lost': [FIRST_STATEMENT, ''],
  'last-statement-lost': [LAST_STATEMENT, ''],
  'first-statement-twice': [FIRST_STATEMENT, '$&$&'],
  'sid-twice': [/"Sid": "[^"]*"(?=[\s\S]*?"Sid": ("[^"]*"))/u, '"Sid": $1'],
  'sid-changed': [/"Sid": "/u, '"Sid": "Do '],
  'sid-lost': [/ *"Sid": "[^"]*",\n/u, ''],
  'effect-turned': ['"Effect": "Allow"', '"Effect": "Deny"'],
  'effect-lost': [/ *"Effect": "Allow",\n/u, ''],
  'effect-in-lower-case': ['"Effect": "Allow"', '"Effect": "allow"'],
  'principal-root-user': [':root"', ':user/root"'],
  'principal-everyone': [/"arn:aws:iam::\d+:root"/u, '"*"'],
  'principal-of-other-account': [/\d{12}(?=:root)/u, '444455556666'],
  'principal-other-user': ['user/ExampleUser', 'user/OtherUser'],
  'principal-role-for-user': ['user/ExampleUser', 'role/ExampleUser'],
  'principal-service-for-account': ['"AWS"', '"Service"'],
  'action-less': [/ *"kms:Encrypt",\n/u, ''],
  'action-more': [/( *)"kms:Encrypt",\n/u, '$&$1"kms:CreateGrant",\n'],
  'action-misspelt': ['kms:Decrypt', 'kms:Decript'],
  'action-of-other-service': ['kms:DescribeKey', 'iam:DescribeKey'],
  'action-without-service': ['"kms:DescribeKey"', '"DescribeKey"'],
  'action-everything': ['"kms:*"', '"*"'],
  'action-without-star': ['kms:ReEncrypt*', 'kms:ReEncrypt'],
  'not-action': ['"Action"', '"NotAction"'],
  'resource-changed': ['"Resource": "*"', '"Resource": "key"'],
  'member-twice': ['"Effect": "Allow",', '"Effect": "Deny", "Effect": "Allow",'],
  'member-twice-alike': ['"Effect": "Allow",', '"Effect": "Allow", "Effect": "Allow",'],
  'version-of-other-date': ['2012-10-17', '2008-10-17'],
  'version-lost': [/ *"Version": "[^"]*",\n/u, ''],
  'comma-lost': ['"Effect": "Allow",', '"Effect": "Allow"'],
  'comma-too-many': ['"Resource": "*"', '"Resource": "*",'],
  'comment-inside': ['"Effect": "Allow",', '"Effect": "Allow", // or Deny'],
  'quotes-lost': ['"Effect"', 'Effect'],
};

/** Other policies than the documented one. */
export const policies: readonly Row[] = Object.entries(CHANGES).map(([id, [found, replacement]]): Row => ({
  id,
  kind: 'policy',
  change: (specimen) => {
    const { text } = specimen;
    const changed = text.replace(found, replacement);
    return changed === text ? rewritten(specimen, (policy) => policy.replace(found, replacement)) : changed;
  },
  fits: { request: /Policy/u },
}));

/** Where a policy stands in a sum of strings, its quotes and line breaks are escaped: it is changed, and written anew. */
function rewritten({ text, inputs, target }: Specimen, change: (policy: string) => string): string | undefined {
  for (const { member, variable, value } of inputs) {
    if (typeof value !== 'string' || change(value) === value) continue;
    const { literal } = target.variable({ member, stem: variable, value: change(value) });
    const at = text.indexOf(`${variable} =`);
    return `${text.slice(0, at)}${variable} = ${literal}${text.slice(text.indexOf(';\n', at))}`;
  }
  return undefined;
}
