import { findOperation } from '../../api/service-model.ts';
import { operationCalled } from '../calls.ts';
import type { FindingDraft as Found } from '../finding.ts';
import { languages, type Language } from '../languages.ts';
import type { MatchedGroup, MatchedTab } from '../match.ts';
import type { Link } from '../prose.ts';
import type { PageRule, TabRule } from './rule.ts';

const API_REFERENCE = /\/\/docs\.aws\.amazon\.com\/kms\/latest\/APIReference\/API_(\w+)\.html/u;

/** Where a link leads in the references of the SDKs. */
interface Destination {
  readonly language: Language;
  /** The operation; undefined where the address is of no known form, or there is no such operation. */
  readonly operation: string | undefined;
}

/** Links without TLS, and links to the API reference that lead elsewhere than they say. */
export const linksOfPage: PageRule = ({ page, groups }) => [
  ...page.prose.flatMap(({ links }) => links).flatMap((link) => [...insecure(link), ...apiReference(link)]),
  ...groups.flatMap(({ tabs }) =>
    tabs.flatMap(({ tab }) =>
      tab.prose
        .flatMap(({ links }) => links)
        .flatMap(insecure)
        .map((found) => ({ ...found, language: tab.language?.title ?? tab.title })),
    ),
  ),
];

/** The links of a tab to its SDK's reference: the first must lead to what the tab shows, others to what they say. */
export const linksOfTab: TabRule = (matched, group) => {
  const { tab, target } = matched;
  const { language } = tab;
  if (language === undefined || target === undefined) return [];
  const links = tab.prose.flatMap((passage) => passage.links);
  const inReferences = links.flatMap((link) => {
    const destination = destinationOf(link);
    return destination === undefined ? [] : [{ link, destination }];
  });
  const [first, ...further] = inReferences;
  const expected = expectedUrl(matched, group);
  const findings: Found[] =
    first === undefined
      ? missing(matched, expected)
      : judgeFirst(first.link, first.destination, { language, group, expected });
  const misled = further.flatMap(({ link, destination }) => mislabelled(link, destination));
  return [...findings, ...misled].map((found) => ({ ...found, language: language.title }));
};

function judgeFirst(
  link: Link,
  { language: led, operation }: Destination,
  { language, group, expected }: { language: Language; group: MatchedGroup; expected: string | undefined },
): Found[] {
  const mend = expected === undefined ? {} : { mend: `link to ${expected}` };
  const lines = { first: link.line, last: link.line };
  if (link.url === expected || group.example?.shows === 'client') return [];
  if (led !== language) {
    const message = `the link leads to the reference of ${led.title}: ${link.url}`;
    return [{ code: 'link-elsewhere', lines, message, ...mend }];
  }
  if (operation === undefined) {
    const message = `the link has no form that is known of the SDK's reference, or leads to no operation: ${link.url}`;
    return [{ code: 'link-unknown', lines, message, ...mend }];
  }
  if (group.operation !== undefined && operation !== group.operation) {
    const message = `the link leads to ${operation}, but the tab shows ${group.operation}: ${link.url}`;
    return [{ code: 'link-elsewhere', lines, message, ...mend }];
  }
  const misled = mislabelled(link, { language, operation });
  if (misled.length > 0 || expected === undefined) return misled;
  const message = `the edition's link has another form: ${link.url}`;
  return [{ code: 'link-outdated', lines, message, ...mend }];
}

function missing({ tab }: MatchedTab, expected: string | undefined): Found[] {
  if (expected === undefined) return [];
  const lines = { first: tab.lines.first, last: tab.lines.first };
  const message = "the tab has no link to its SDK's reference";
  return [{ code: 'link-missing', lines, message, mend: `link to ${expected}` }];
}

/** A link whose label names another operation than it leads to. */
function mislabelled({ label, line, url }: Link, { language, operation }: Destination): Found[] {
  if (operation === undefined) return [];
  const said = (label.match(/[\w-]+/gu) ?? []).flatMap((word) => operationCalled(language, word) ?? []);
  if (said.length === 0 || said.includes(operation)) return [];
  const message = `the link says ${said.join(', ')}, but leads to ${operation}: ${url}`;
  return [
    { code: 'link-elsewhere', lines: { first: line, last: line }, message, mend: 'correct its address or label' },
  ];
}

function apiReference({ label, url, line }: Link): Found[] {
  const operation = API_REFERENCE.exec(url)?.[1];
  const lines = { first: line, last: line };
  // Beside the operations' pages, the reference has some for data types.
  if (operation === undefined) return [];
  const said = label.match(/\w+/gu)?.find((word) => findOperation(word) !== undefined);
  if (said !== undefined && said !== operation) {
    const message = `the link says ${said}, but leads to ${operation}: ${url}`;
    return [{ code: 'link-elsewhere', lines, message, mend: `link to API_${said}.html` }];
  }
  if (said !== undefined || findOperation(operation) !== undefined || !/\boperation\b/iu.test(label)) return [];
  return [
    { code: 'unknown-operation', lines, message: `AWS KMS has no operation ${operation}`, mend: 'correct the link' },
  ];
}

function insecure({ url, line }: Link): Found[] {
  if (!url.startsWith('http://')) return [];
  const mend = `link to ${url.replace('http://', 'https://')}`;
  return [{ code: 'link-insecure', lines: { first: line, last: line }, message: `the link has no TLS: ${url}`, mend }];
}

function destinationOf({ url }: Link): Destination | undefined {
  const language = languages.find(({ references }) => references.area.test(url));
  if (language === undefined) return undefined;
  const name = language.references.forms.map((form) => form.exec(url)?.[1]).find((found) => found !== undefined);
  return { language, operation: name === undefined ? undefined : operationNamed(language, name) };
}

/** References know some operations by the API's own name. */
function operationNamed(language: Language, name: string): string | undefined {
  return operationCalled(language, name) ?? (findOperation(name) === undefined ? undefined : name);
}

/** The edition's own link for the tab; undefined where the model has none. */
function expectedUrl({ target }: MatchedTab, { example }: MatchedGroup): string | undefined {
  if (target === undefined || example === undefined) return undefined;
  return example.shows === 'client' ? target.client?.url : target.call(example).reference.url;
}
