import { DOCUMENTED_ACCOUNT, DOCUMENTED_REGION } from '../model/documented.ts';

/** How pages mark what readers are to replace. What code takes from a variable, e.g. `${account}`, is none. */
const MARKED = String.raw`<[^<>\n"']+>|&lt;[^&\n"']+&gt;|\{\{[^{}\n]+\}\}|\[[^[\]\n"']+\]`;

const ACCOUNT = new RegExp(
  String.raw`(?<=\barn:aws[\w-]*:[\w-]+:[^:\s'"]*:)(?:${MARKED}|[\w-]*account[\w-]*|[A-Z][A-Z_-]{3,})(?=:)`,
  'giu',
);
const REGION_OF_ARN = new RegExp(String.raw`(?<=\barn:aws[\w-]*:kms:)(?:${MARKED}|[\w-]*region[\w-]*)(?=:)`, 'giu');
const REGION = new RegExp(
  String.raw`(?<=["'])(?:(?=[^"']*region)(?:${MARKED})|(?:your|my)[-_](?:aws[-_])?region|us-x+-\d)(?=["'])|(?<=--?region[ =])(?:${MARKED}|(?:your|my)[-_](?:aws[-_])?region)`,
  'giu',
);
const OWN_ACCOUNT = /\barn:aws[\w-]*:(?:kms|iam):[^:\s]*:(\d{12}):/u;

/** Code in which accounts and Regions that readers are to replace are those of the code's keys, or else documented ones. */
export function withPlaces(text: string): string {
  const account = OWN_ACCOUNT.exec(text)?.[1] ?? DOCUMENTED_ACCOUNT;
  return text
    .replaceAll(ACCOUNT, account)
    .replaceAll(REGION_OF_ARN, DOCUMENTED_REGION)
    .replaceAll(REGION, DOCUMENTED_REGION);
}

/** Code of a shell in which words in angle brackets, which readers are to replace, are texts, and no files. */
export function withQuotedMarks(text: string): string {
  return text.replaceAll(/(?<=[ =])<([A-Za-z][\w-]*(?: [\w-]+)*)>(?=\s|$)/gmu, "'<$1>'");
}
