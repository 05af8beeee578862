import leven from 'leven';
import { findOperation } from '../../api/service-model.ts';
import { oneLine } from '../../formats/source.ts';
import { operationCalled } from '../calls.ts';
import { finding, type FindingDraft, type KindCode } from '../finding.ts';
import { languages, type Language } from '../languages.ts';
import type { MatchedGroup, MatchedTab } from '../match.ts';
import type { Tab } from '../page.ts';
import type { Link } from '../prose.ts';
import { isCustomary, titleOf, type PageRule, type TabRule } from './rule.ts';

const API_REFERENCE = /\/\/docs\.aws\.amazon\.com\/kms\/latest\/APIReference\/API_(\w+)\.html/u;

/** Where a link leads in the references of the SDKs. */
interface Destination {
  readonly language: Language;
  /** The operation; undefined where the address is of no known form, or there is no such operation. */
  readonly operation: string | undefined;
}

/** Links outside of tabs: those without TLS, and those to the API reference that lead elsewhere than they say. */
export const linksOfPage: PageRule = ({ page }) =>
  page.prose.flatMap(({ links }) => links).flatMap((link) => [...insecure(link), ...apiReference(link)]);

/** Links of a tab without TLS. */
export const insecureLinks: TabRule = ({ tab }) => tab.prose.flatMap(({ links }) => links).flatMap(insecure);

/**
 * The links of tabs to their SDKs' references: the first must lead to what the tab shows, others to what they say. That
 * there is one is asked for where the page's tabs mostly have one.
 */
export const linksOfTabs: PageRule = ({ groups }) => {
  const tabs = groups.flatMap((group) => group.tabs.flatMap((matched) => referring(matched, group) ?? []));
  const isLinked = isCustomary(tabs.map(({ links }) => links.length > 0));
  return tabs.flatMap(({ matched, language, group, links: [first, ...further] }) => {
    const expected = expectedUrl(matched, group);
    const found = [
      ...(first === undefined
        ? missing(matched.tab, isLinked ? expected : undefined)
        : judgeFirst(first.link, first.destination, { language, group, expected })),
      ...further.flatMap(({ link, destination }) => mislabelled(link, destination)),
    ];
    return found.map((draft) => ({ ...draft, language: titleOf(matched) }));
  });
};

/** A tab in a language of the chapter, with what it links to in the references of the SDKs. */
interface Referring {
  readonly matched: MatchedTab;
  readonly group: MatchedGroup;
  readonly language: Language;
  readonly links: readonly { readonly link: Link; readonly destination: Destination }[];
}

function referring(matched: MatchedTab, group: MatchedGroup): Referring | undefined {
  const { tab, target } = matched;
  if (tab.language === undefined || target === undefined) return undefined;
  const links = tab.prose
    .flatMap((passage) => passage.links)
    .flatMap((link) => {
      const destination = destinationOf(link);
      return destination === undefined ? [] : [{ link, destination }];
    });
  return { matched, group, language: tab.language, links };
}

function judgeFirst(
  link: Link,
  { language: led, operation }: Destination,
  { language, group, expected }: { language: Language; group: MatchedGroup; expected: string | undefined },
): FindingDraft[] {
  const { url, line } = link;
  const found = (code: KindCode, message: string): FindingDraft[] => [
    finding(code, oneLine(line), `${message}: ${url}`, expected === undefined ? undefined : `link to ${expected}`),
  ];
  if (group.example?.shows === 'client') return [];
  if (url === expected) return mislabelled(link, { language: led, operation });
  if (led !== language) return found('link-elsewhere', `the link leads to the reference of ${led.title}`);
  if (operation === undefined) {
    const message = "the link has no form that is known of the SDK's reference, or leads to no operation";
    return found('link-unknown', message);
  }
  if (group.operation !== undefined && operation !== group.operation) {
    return found('link-elsewhere', `the link leads to ${operation}, but the tab shows ${group.operation}`);
  }
  const misled = mislabelled(link, { language, operation });
  if (misled.length > 0 || expected === undefined) return misled;
  return found('link-outdated', "the edition's link has another form");
}

function missing({ lines }: Tab, expected: string | undefined): FindingDraft[] {
  if (expected === undefined) return [];
  const message = "the tab has no link to its SDK's reference";
  return [finding('link-missing', oneLine(lines.first), message, `link to ${expected}`)];
}

/** A link whose label names another operation than it leads to. */
function mislabelled({ label, line, url }: Link, { language, operation }: Destination): FindingDraft[] {
  if (operation === undefined) return [];
  const slip =
    (label.match(/[\w-]+/gu) ?? []).find((word) => isSlipOfCall(word, language, operation)) ??
    nameInWords(label, operation);
  if (slip !== undefined) {
    const message = `the link says ${slip}, but leads to ${operation}: ${url}`;
    return [finding('link-elsewhere', oneLine(line), message, 'correct its label')];
  }
  const said = (label.match(/[\w-]+/gu) ?? []).flatMap((word) => operationCalled(language, word) ?? []);
  if (said.length === 0 || said.includes(operation)) return [];
  const message = `the link says ${said.join(', ')}, but leads to ${operation}: ${url}`;
  return [finding('link-elsewhere', oneLine(line), message, 'correct its address or label')];
}

/** An operation's name as a label has it with spaces in it, where it names a method, e.g. `List Aliases method`. */
function nameInWords(label: string, operation: string): string | undefined {
  const name = /^((?:[A-Z][a-z]+ )+)(?:method|property|cmdlet)$/u.exec(label)?.[1]?.trim();
  return name?.includes(' ') === true && name.replaceAll(' ', '') === operation ? name : undefined;
}

/** Whether a word is nearly what code calls an operation, and the name of none. */
function isSlipOfCall(word: string, language: Language, operation: string): boolean {
  if (!/^[A-Za-z]+(?:[_-]|(?<=[a-z])[A-Z])/u.test(word) || operationNamed(language, word) !== undefined) return false;
  return language.callees(operation).some((name) => leven(name.toLowerCase(), word.toLowerCase()) <= 2);
}

function apiReference({ label, url, line }: Link): FindingDraft[] {
  const operation = API_REFERENCE.exec(url)?.[1];
  // Beside the operations' pages, the reference has some for data types.
  if (operation === undefined) return [];
  const said = label.match(/\w+/gu)?.find((word) => findOperation(word) !== undefined);
  if (said !== undefined && said !== operation) {
    const message = `the link says ${said}, but leads to ${operation}: ${url}`;
    return [finding('link-elsewhere', oneLine(line), message, `link to API_${said}.html`)];
  }
  if (said !== undefined || findOperation(operation) !== undefined || !/\boperation\b/iu.test(label)) return [];
  return [finding('unknown-operation', oneLine(line), `AWS KMS has no operation ${operation}`, 'correct the link')];
}

/** Addresses of the reader's own machine and network, which mostly have no TLS. */
const LOCAL =
  /^http:\/\/(?:[\w-]+|[^/:]+\.(?:local|localhost|internal|test)|(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+|0\.0\.0\.0|\[[\da-f:]+\])(?=[:/?#]|$)/iu;

function insecure({ url, line }: Link): FindingDraft[] {
  if (!url.startsWith('http://') || LOCAL.test(url)) return [];
  const mend = `link to ${url.replace('http://', 'https://')}`;
  return [finding('link-insecure', oneLine(line), `the link has no TLS: ${url}`, mend)];
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
  return example.shows === 'client' ? target.client.url : target.call(example).reference.url;
}
