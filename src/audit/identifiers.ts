import { cloneDeepWith, uniq, uniqBy } from 'es-toolkit';
import { findOperation, serviceModel } from '../api/service-model.ts';
import { DOCUMENTED_ACCOUNT, DOCUMENTED_REGION, keyIdOf } from '../model/documented.ts';
import type { Example } from '../model/example.ts';
import { expectedInput } from '../model/expected-input.ts';
import { isJsonList } from '../model/value.ts';
import type { World } from '../model/world.ts';
import { withoutComments } from './without-comments.ts';
import type { MatchedGroup, MatchedTab } from './match.ts';
import { policiesIn } from './policies.ts';
import { regionsOfClients } from './rules/arns.ts';
import { accountOf } from './rules/policies.ts';
import { codeOf, isCustomary, type CodeTab } from './rules/rule.ts';

/** A documented value of the example's world, and the page's own for the same thing. */
type Renaming = readonly [documented: string, own: string];

/** An ARN of AWS KMS, with its parts. */
const ARN = /^arn:[\w-]+:kms:(?<region>[^:]*):(?<account>[^:]*):(?<resource>.+)$/u;

/**
 * The world in which a tab runs: that of its group's example, with the key, the alias, the grant, the account and the
 * Region called as the tab calls them. What most tabs of the group have is right there: where one has another key or
 * grant, it doesn't exist.
 *
 * @param supposed Users and roles that the page supposes: they exist.
 */
export function worldOfTab(
  tab: CodeTab,
  { example, tabs }: MatchedGroup & { readonly example: Example },
  supposed: readonly string[],
): World {
  const { world } = example;
  const { keyForms = {} } = findOperation(example.operation) ?? {};
  const input = expectedInput(example);
  const named = Object.entries(input).flatMap(([member, value]) => {
    const [documented] = isJsonList(value) ? value : [value];
    const own = valueOf(tab, member) ?? (member in keyForms ? valueAnywhere(tab, member, tabs) : undefined);
    if (typeof documented !== 'string' || own === undefined || own === documented) return [];
    return isCustomaryIn(tabs, member, own) ? [{ member, documented, own }] : [];
  });
  const ofKeys = named.filter(({ member }) => member in keyForms && !isAliasThere(world, member));
  const renamings = uniqBy(
    [
      ...ofKeys.flatMap(({ documented, own }) => renamingsOfKey(world, documented, own)),
      ...named.filter((one) => !ofKeys.includes(one)).map(({ documented, own }): Renaming => [documented, own]),
      ...accountRenaming(tab),
      ...regionsOfClients(tab).map((region): Renaming => [DOCUMENTED_REGION, region]),
    ].filter(([documented, own]) => documented !== own && isApart(own)),
    ([documented]) => documented,
  );
  const renamed = withNames(world, renamings);
  const aliases = ofKeys.flatMap(({ documented, own }) => {
    const name = /alias\/.+$/u.exec(own)?.[0];
    const key = keyOf(world, documented);
    return name === undefined || key === undefined ? [] : [{ name, key: withNames(key, renamings) }];
  });
  return {
    ...renamed,
    keys: uniqBy(renamed.keys, ({ arn }) => arn),
    aliases: uniqBy([...(renamed.aliases ?? []), ...aliases], ({ name }) => name),
    principals: uniq([...(renamed.principals ?? []), ...supposed]),
    account: withNames(DOCUMENTED_ACCOUNT, renamings),
    region: withNames(DOCUMENTED_REGION, renamings),
  };
}

/** Members that name what only a reader has. */
const NAMING = /^(?:\w*KeyId|AliasName|GrantId|\w+Principal)$/u;

/** What a tab names that its snippet does not, where most tabs of the group name the same. */
export function ownValues(
  tab: CodeTab,
  example: Example,
  tabs: readonly MatchedTab[],
): { readonly member: string; readonly value: string; readonly times: number }[] {
  const published = { ...tab, code: { ...tab.code, text: tab.expected?.snippet ?? '' } };
  const members = Object.keys(expectedInput(example)).filter((member) => NAMING.test(member));
  return members.flatMap((member) => {
    const documented = valueOf(published, member);
    const own = valueOf(tab, member);
    if (documented === undefined || own === undefined || keyIdOf(own) === keyIdOf(documented)) return [];
    const values = tabs.flatMap((matched) => codeOf(matched) ?? []).flatMap((other) => valueOf(other, member) ?? []);
    const same = values.map((other) => other === own);
    return isCustomary(same) ? [{ member, value: own, times: same.filter(Boolean).length }] : [];
  });
}

/** Whether a member names an alias and no key. */
function isAliasThere({ aliases = [] }: World, member: string): boolean {
  return member === 'AliasName' && aliases.length > 0;
}

/** What of a key is called otherwise: its id, and in an ARN its account and Region. An alias is one more name of it. */
function renamingsOfKey(world: World, documented: string, own: string): Renaming[] {
  const key = keyOf(world, documented);
  if (key === undefined) return [];
  const { region, account, resource = own } = ARN.exec(own)?.groups ?? {};
  return [
    ...(resource.startsWith('alias/') ? [] : [[keyIdOf(key), resource.replace(/^key\//u, '')] as const]),
    ...(region === undefined ? [] : [[DOCUMENTED_REGION, region] as const]),
    ...(account === undefined ? [] : [[DOCUMENTED_ACCOUNT, account] as const]),
  ];
}

/** The ARN of the key that a documented value names. */
function keyOf({ keys, aliases = [] }: World, documented: string): string | undefined {
  const name = /alias\/.+$/u.exec(documented)?.[0];
  const meant = aliases.find((alias) => alias.name === name)?.key ?? documented;
  return keys.find(({ arn }) => arn === meant || keyIdOf(arn) === meant)?.arn;
}

/** The account that the code has as the reader's own. */
function accountRenaming({ language, code }: CodeTab): Renaming[] {
  const own = accountOf(code.text, policiesIn(language, code.text)[0]?.text ?? '');
  return own === undefined ? [] : [[DOCUMENTED_ACCOUNT, own]];
}

/**
 * Whether a name can't be taken for a part of something else: names are exchanged wherever they stand in what is sent,
 * also in what the API calls its members and values.
 */
function isApart(name: string): boolean {
  return name.length > 2 && !WORDS_OF_API.includes(name);
}

const WORDS_OF_API = JSON.stringify(serviceModel);

function withNames<Part>(part: Part, renamings: readonly Renaming[]): Part {
  return cloneDeepWith(part, (value: unknown) =>
    typeof value === 'string'
      ? renamings.reduce((text, [documented, own]) => text.replaceAll(documented, () => own), value)
      : undefined,
  );
}

/** Whether most of the tabs that give a member a value give it this one, or there is none that most give. */
function isCustomaryIn(tabs: readonly MatchedTab[], member: string, own: string): boolean {
  const values = tabs
    .flatMap((matched) => codeOf(matched) ?? [])
    .flatMap((tab) => valueOf(tab, member) ?? [])
    .map(keyIdOf);
  const times = (value: string): number => values.filter((other) => other === value).length;
  return !values.some((value) => 2 * times(value) > values.length) || 2 * times(keyIdOf(own)) > values.length;
}

/** The text that a tab's code gives a member of the input, in place or in a variable; undefined where it is none. */
function valueOf({ language, code }: CodeTab, member: string): string | undefined {
  const bare = withoutComments(language, code.text);
  const words = member.replace(/s$/u, '').match(/[A-Z][a-z]*/gu) ?? [];
  const given = new RegExp(
    `(?:(?<![A-Za-z])|with|set)${words.join('[_-]?')}s?["']?${GIVEN}(?:${QUOTED}|(?<bare>[$\\w./:<>{}-]+))`,
    'giu',
  );
  for (const { groups, index } of bare.matchAll(given)) {
    const { quoted, bare: word = '' } = groups ?? {};
    const isOfCommand = bare[index - 1] === '-';
    const declared = /^[\w$]+$/u.test(word) ? declaredAs(bare, word) : undefined;
    const value = quoted ?? declared ?? (isOfCommand || PLAIN.test(word) ? plain(word) : undefined);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A key that a tab's code has where no name says for what: what other tabs give, or else the first in the form of one. */
function valueAnywhere({ code }: CodeTab, member: string, tabs: readonly MatchedTab[]): string | undefined {
  const texts = Array.from(code.text.matchAll(new RegExp(QUOTED, 'gu')), ({ groups }) => groups?.quoted ?? '');
  const others = tabs.flatMap((matched) => codeOf(matched) ?? []).flatMap((other) => valueOf(other, member) ?? []);
  return texts.find((text) => others.includes(text)) ?? texts.find((text) => KEY_IN_FORM.test(text));
}

const KEY_IN_FORM =
  /^(?:arn:[\w-]+:kms:.*:(?:key|alias)\/.+|alias\/.+|(?:mrk-[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|<[^<>]*key[^<>]*>)$/iu;

/** What stands between a name and its value, also where the value is the first of a list. */
const GIVEN = String.raw`\s*(?:=>|[=:(]|(?<=-\S*)\s)\s*(?:(?:new\s+[\w<>\[\]]+(?:\(\))?|[\w.]*(?:asList|List\.of|@)?)\s*[\[({]\s*)?`;
const QUOTED = String.raw`["'\x60](?<quoted>[^"'\x60\n$]+)["'\x60]`;

/** What a variable holds where it is declared with a text. */
function declaredAs(code: string, variable: string): string | undefined {
  const name = variable.replace(/^\$/u, '');
  return new RegExp(String.raw`(?<![\w.-])\$?${name}\s*(?::\s*\w+\s*)?=\s*${QUOTED}`, 'iu').exec(code)?.groups?.quoted;
}

/** An identifier that stands without quotes. */
const PLAIN = /^(?:arn:|alias\/|mrk-|[\da-f]{8}-|<)/u;

/** A word that stands for itself. */
function plain(word: string): string | undefined {
  return word === '' || /^[-$]/u.test(word) ? undefined : word;
}
