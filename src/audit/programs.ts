import { uniq } from 'es-toolkit';
import tsBlankSpace from 'ts-blank-space';
import { isTyped } from './languages.ts';
import { REGIONS } from '../api/regions.ts';
import { DOCUMENTED_REGION } from '../model/documented.ts';
import { and } from '../words.ts';
import { clientsIn, variablesIn } from './calls.ts';
import { regionsOfClients } from './rules/arns.ts';
import { codeTabsOf, type CodeTab } from './rules/rule.ts';
import type { MatchedPage } from './match.ts';
import { expectedInput } from '../model/expected-input.ts';
import type { Steps } from './steps.ts';
import { withoutComments, withoutTexts } from './without-comments.ts';

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
  const { opening = '' } = whole;
  const { name, command, project } = whole.started(text, own);
  const folder = project === undefined ? '.' : 'tab/complete';
  return {
    files: {
      [project === undefined ? name : `${folder}/${name}`]: text.startsWith(opening.trim()) ? text : opening + text,
    },
    ...(project === undefined ? {} : { project }),
    folder,
    file: name,
    command: `${REGION}; ${command}`,
    failsToCompile: whole.failsToCompile,
  };
}

/** Why nothing can come of running a tab's code by itself, or after its steps; undefined where something can. */
export function whyNotStarted(tab: CodeTab, { results, readers }: Steps): string | undefined {
  const { language, code } = tab;
  const { asks, defines, whole } = language;
  const bare = withoutComments(language, code.text);
  const answered = answersTo(tab).flatMap(({ question, isOfValue }) => (isOfValue ? [question] : []));
  if (asks?.test(answered.reduce((text, question) => text.replace(question, ''), bare)) === true) {
    return 'it takes arguments, input or variables of the environment, which the page does not give';
  }
  if (isTyped(language, code.tag, tab.tab.title) && !isErasable(code.text))
    return 'its types are no mere types: they are code, too';
  const beyond = BEYOND.find(({ shown }) => shown.test(bare));
  if (beyond !== undefined) return beyond.why;
  if (readers.length > 0) return `it takes ${and(readers)} of its reader's environment`;
  if (results.length > 0) return `it goes on with ${and(results)}, which the page has from an earlier step`;
  if (whole?.hasEntry === true && defines.test(bare) && !whole.shown.test(bare)) {
    return 'its code is a class, or a method, that nothing starts';
  }
  const far = regionsOfClients(tab).filter((region) => !REGIONS.includes(region));
  return far.length === 0 ? undefined : `its client is in ${and(far)}, where the audit has no AWS KMS`;
}

/** Whether what is left without types is all of the code. */
function isErasable(text: string): boolean {
  let isAll = true;
  tsBlankSpace(text, () => {
    isAll = false;
  });
  return isAll;
}

/** What code has that only its reader's machine has, in any of the languages. */
const BEYOND: readonly { readonly shown: RegExp; readonly why: string }[] = [
  {
    shown:
      /ProfileCredentials|StoredProfile|ProfileStoreChain|SharedCredentials|StaticCredentials|Basic(?:AWS|Session)?Credentials|SessionAWSCredentials|\bAwsBasic|Aws::Credentials|InstanceProfile|\bfromIni\b|profile_name\s*=|\baws_access_key_id\b|\baccess_?key_?id\b['"]?\s*(?:[:=]|=>)|['"]?\b(?:credentials|profile)\b['"]?\s*=>|\bprofile:|--profile\b|-(?:ProfileName|AccessKey|Credential)\b/iu,
    why: 'it has credentials of its own',
  },
  {
    shown: /\bendpoint(?:_?url|Override)?['"]?\s*(?:[:=(]|=>)|\bServiceURL\b|--endpoint-url\b|-EndpointUrl\b/iu,
    why: 'its client has an endpoint of its own',
  },
  {
    shown:
      /\b(?:client|resource)\(\s*(?:service_name\s*=\s*)?['"](?!kms['"])[a-z][\w-]*['"]|\b(?!Kms|AWSKMS)[A-Z]\w+(?:Client|ClientBuilder)\s*\.\s*(?:builder|create|standard|defaultClient)\(|\bnew\s+(?:AWS\.)?(?!KMS|Kms|AmazonKeyManagementService)(?:[A-Z]\w+Client|S3|SQS|SNS|STS)\s*\(|\bAws::(?!KMS\b)[A-Z]\w*::(?:Client|Resource)\b|(?<![\w-])aws\s+(?!kms\b|configure\b|-)[a-z][\w-]*\s+[a-z]/u,
    why: 'it calls other services, too',
  },
  {
    shown:
      /\b(?:require\(|from\s+)['"]aws-sdk(?:\/[\w/]+)?['"]|\bnew\s+AWS\.KMS\b|\bboto\.(?:kms|connect_kms)\b|^\s*import boto$/mu,
    why: 'it is for an SDK that the audit has not',
  },
];

/**
 * What statements of a tab suppose to be there: what they import, the client, under the name that the page has for it, for a
 * client of their own a default Region, and values that an earlier step has given names. Each is one statement.
 */
export function suppositions(tab: CodeTab, page: MatchedPage, { values }: Steps): string[] {
  const { language, target } = tab;
  const { client } = target?.dialect ?? {};
  const { lent } = language.clients ?? {};
  if (lent === undefined || client === undefined) return [...values];
  const names = uniq(namesOfClients(tab)).filter(
    (name) => name !== client && isUndeclared(calledIn(tab), name) && isCommon(name, tab, page),
  );
  return [...importsFor(tab, page), ...defaultRegion(tab), ...names.map((name) => lent(name, client)), ...values];
}

/** What sets the default Region that readers have, where code makes a client. */
export function defaultRegion({ language, tab: { kms } }: CodeTab): string[] {
  const { inRegion } = language.clients ?? {};
  return kms.hasClient && inRegion !== undefined ? [inRegion(DOCUMENTED_REGION)] : [];
}

/** What gives the client that a tab makes the name under which it is tried. */
export function nameOfTried({ language, code, target }: CodeTab): string[] {
  const { client } = target?.dialect ?? {};
  const { lent } = language.clients ?? {};
  const made = Array.from(variablesIn(language, code.text)).findLast(([, held]) => held === 'client');
  if (made === undefined || client === undefined || lent === undefined) return [];
  const name = `${client.startsWith('$') ? '$' : ''}${made[0]}`;
  return name === client ? [] : [lent(client, name)];
}

/** A question that a tab's code asks, and the statement that answers it. */
interface Answer {
  readonly question: string;
  readonly statement: string;
  /** Whether a value is asked for, and not whether to go on. */
  readonly isOfValue: boolean;
}

/** What answers the questions of a tab's code: with what its example sends where the answer goes, if it goes there. */
export function answersTo({ language, code, expected }: CodeTab): Answer[] {
  if (language.questions === undefined || expected === undefined) return [];
  const bare = withoutComments(language, code.text);
  const sent = Object.entries(expectedInput(expected.published.example));
  return language.questions.flatMap(({ asked, answered }): Answer[] => {
    const [question, variable] = asked.exec(bare) ?? [];
    if (question === undefined) return [];
    if (variable === undefined) return [{ question, statement: answered(''), isOfValue: false }];
    const [, value] = sent.find(([member]) => member.toLowerCase().startsWith(variable.toLowerCase())) ?? [];
    return typeof value === 'string' ? [{ question, statement: answered(value), isOfValue: true }] : [];
  });
}

/** What imports the commands of code that imports nothing, as most of the page's code in the language. */
function importsFor({ language, code }: CodeTab, page: MatchedPage): string[] {
  const { imports } = language.clients ?? {};
  if (imports === undefined) return [];
  const { module, used, written } = imports;
  const names = uniq(Array.from(code.text.matchAll(used), (match) => match.slice(1).join('')));
  const tabs = codeTabsOf(page).filter(
    (other) => other.language === language && wholeFile(other, other.code.text) === undefined,
  );
  const importing = tabs.filter((tab) => tab.code.text.includes(module));
  return names.length === 0 || code.text.includes(module) || 2 * importing.length > tabs.length ? [] : [written(names)];
}

function namesOfClients({ language, code, tab: { kms } }: CodeTab): string[] {
  return clientsIn(language, code.text, kms.calls).map(({ name }) => name);
}

/** A tab's code without its texts, and without what gives a client to a paginator. */
function calledIn({ language, code }: CodeTab): string {
  const bare = withoutTexts(withoutComments(language, code.text));
  const { given } = language.clients ?? {};
  return given === undefined ? bare : bare.replaceAll(given, '');
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

/** What is put at the head of the program around a tab's statements, for what they bring along. */
export interface ProgramHead {
  /** Lines that import what the code names, each without its line break. */
  readonly imports: readonly string[];
  /** Whether the code declares a client under the name of the program's own. */
  readonly hasClient: boolean;
}

/** What a tab's statements bring along: what the page imports above them, and a client of the program's name. */
export function headOf({ language, code, target }: CodeTab): ProgramHead {
  const { preamble, supposed } = language;
  const lines = code.text
    .split('\n')
    .filter((line) => preamble?.test(line) === true && /^(?:import|using)\b/u.test(line));
  const client = target?.dialect.client?.replace(/^\$/u, '') ?? '';
  return {
    imports: uniq([...(target === undefined ? [] : (supposed?.(target) ?? [])), ...lines.map((line) => line.trim())]),
    hasClient: variablesIn(language, code.text).get(client) === 'client',
  };
}
