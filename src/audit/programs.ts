import { uniq } from 'es-toolkit';
import { DOCUMENTED_REGION, READERS_REGION } from '../model/documented.ts';
import { and } from '../words.ts';
import { clientsIn, variablesIn, withoutComments } from './calls.ts';
import { regionsOfClients } from './rules/arns.ts';
import { codeTabsOf, type CodeTab } from './rules/rule.ts';
import type { MatchedPage } from './match.ts';
import type { Example } from '../model/example.ts';
import { expectedInput } from '../model/expected-input.ts';

/** A tab's code that is a file of its own, and how it is run. */
export interface WholeFile {
  /** The text of the file by its path; other files of the edition that it is built with are named by `project`. */
  readonly files: Readonly<Record<string, string>>;
  readonly project?: string;
  readonly folder: string;
  readonly file: string;
  readonly command: string;
  /** What the command prints where the file doesn't compile. */
  readonly failsToCompile: RegExp;
}

/** The Region that readers have set as their default. */
const REGION = `export AWS_REGION=${DOCUMENTED_REGION} AWS_DEFAULT_REGION=${DOCUMENTED_REGION}`;

/**
 * The file that a tab's code is; undefined where it is statements, which need what stands around them.
 *
 * @param text The code, without what says types.
 */
export function wholeFile({ language, tab: { kms } }: CodeTab, text: string): WholeFile | undefined {
  const { whole } = language;
  const own = whole?.shown.exec(withoutComments(language, text));
  if (whole === undefined || own === null || own === undefined || !(kms.hasClient || whole.hasEntry === true)) {
    return undefined;
  }
  const { name, command, project } = whole.started(text, own);
  const folder = project === undefined ? '.' : 'tab/complete';
  return {
    files: { [project === undefined ? name : `${folder}/${name}`]: text },
    ...(project === undefined ? {} : { project }),
    folder,
    file: name,
    command: `${REGION}; ${command}`,
    failsToCompile: whole.failsToCompile,
  };
}

/** Why nothing can come of running a tab's code by itself; undefined where something can. */
export function whyNotStarted(tab: CodeTab): string | undefined {
  const { language, code } = tab;
  const { defines, whole } = language;
  if (whole?.hasEntry === true && defines.test(code.text) && !whole.shown.test(code.text)) {
    return 'its code is a class that nothing starts';
  }
  const far = regionsOfClients(tab).filter((region) => !REGIONS.includes(region));
  return far.length === 0 ? undefined : `its client is in ${and(far)}, where the audit has no AWS KMS`;
}

/** The Regions in which programs find AWS KMS. */
const REGIONS = [DOCUMENTED_REGION, READERS_REGION];

/**
 * What statements of a tab suppose to be there: what they import, the client, under the name that the page has for it, and for a client of
 * their own a default Region. Each is one statement.
 */
export function suppositions(tab: CodeTab, page: MatchedPage): string[] {
  const { language, code, target } = tab;
  const { client } = target?.dialect ?? {};
  const { lent } = language.clients ?? {};
  if (lent === undefined || client === undefined) return [];
  const names = uniq(namesOfClients(tab)).filter(
    (name) => name !== client && isUndeclared(withoutComments(language, code.text), name) && isCommon(name, tab, page),
  );
  return [...importsFor(tab, page), ...defaultRegion(tab), ...names.map((name) => lent(name, client))];
}

/** What sets the default Region that readers have, where code makes a client. */
export function defaultRegion({ language, tab: { kms } }: CodeTab): string[] {
  const { inRegion } = language.clients ?? {};
  return kms.hasClient && inRegion !== undefined ? [inRegion(DOCUMENTED_REGION)] : [];
}

/** What answers the questions of a tab's code: with what its example sends where the answer goes. */
export function answersTo({ language, code }: CodeTab, example: Example): string[] {
  const bare = withoutComments(language, code.text);
  const sent = Object.entries(expectedInput(example));
  return (language.questions ?? []).flatMap(({ asked, answered }) => {
    const [found, variable = ''] = asked.exec(bare) ?? [];
    if (found === undefined) return [];
    const isMeant = (member: string): boolean => member.toLowerCase().startsWith(variable.toLowerCase());
    const [, value] = sent.find(([member]) => variable !== '' && isMeant(member)) ?? [];
    return [answered(typeof value === 'string' ? value : '')];
  });
}

/** What imports the commands of code that imports nothing, as most of the page's code in the language. */
function importsFor({ language, code }: CodeTab, page: MatchedPage): string[] {
  const { imports } = language.clients ?? {};
  if (imports === undefined) return [];
  const { module, used, written } = imports;
  const names = uniq(Array.from(code.text.matchAll(used), (match) => match.slice(1).join('')));
  const tabs = codeTabsOf(page).filter((other) => other.language === language);
  const importing = tabs.filter((tab) => tab.code.text.includes(module));
  return names.length === 0 || code.text.includes(module) || 2 * importing.length > tabs.length ? [] : [written(names)];
}

function namesOfClients({ language, code, tab: { kms } }: CodeTab): string[] {
  return clientsIn(language, code.text, kms.calls).map(({ name }) => name);
}

/** Whether code only takes something from what has a name. */
function isUndeclared(code: string, name: string): boolean {
  const used = new RegExp(
    String.raw`(?<![\w$.@])${name.replaceAll('$', String.raw`\$`)}(?!\w)(?!\s*(?:\?\.|&\.|->|\.))`,
    'u',
  );
  return !used.test(code);
}

/** Whether the page calls the client so in most tabs of the language, or where it makes one. */
function isCommon(name: string, { language }: CodeTab, page: MatchedPage): boolean {
  const tabs = codeTabsOf(page).filter((other) => other.language === language);
  const isMade = tabs.some(({ code }) => variablesIn(language, code.text).get(name.replace(/^\$/u, '')) === 'client');
  const named = tabs.map(namesOfClients).filter((names) => names.length > 0);
  return isMade || 2 * named.filter((names) => names.includes(name)).length > named.length;
}
