import { isDeepStrictEqual } from 'node:util';
import type { Example } from '../model/example.ts';
import { circumstancesIn, policyBreaches } from '../model/policy-rules.ts';
import { differing, type Found } from './difference.ts';
import type { Tab } from './published.ts';

/** The published tab of an example, and ours. */
interface Compared {
  readonly example: Example;
  readonly published: Tab;
  readonly now: Tab;
}

type Comparison = (compared: Compared) => readonly Found[];

/** Languages whose calls get all pages of a list by themselves. */
const PAGES_BY_ITSELF = ['PowerShell'];

const COMPARISONS: readonly Comparison[] = [
  // Only where the facts of the published chapter have it.
  ({ published, now }) => (published.heading === undefined ? [] : differing('heading', published.heading, now.heading)),
  ({ published, now }) => differing('client', creation(published.client), creation(now.client)),
  calls,
  ({ published, now }) => pairs(published, now).flatMap(names),
  order,
  ({ published, now }) => pairs(published, now).flatMap(values),
  ({ published: { helpers } }) =>
    helpers.map(({ variable, value }) => ({ kind: 'helper', published: `${variable} = ${value}` })),
  policies,
  ({ published, now }) => differing('request', declaration(published.request), declaration(now.request)),
  results,
  // No callback of the published chapter had a body that is JavaScript.
  ({ published }) => (published.response?.variable === 'data' ? [{ kind: 'callback' }] : []),
  links,
];

/** All differences between the published tab of an example and ours. */
export function compare(compared: Compared): Found[] {
  return COMPARISONS.flatMap((comparison) => comparison(compared));
}

/** A literal without what makes no difference to its value: spaces around its parts, and the kind of its quotes. */
export function plain(literal: string): string {
  return literal.replaceAll(/\s+/gu, '').replaceAll('"', "'");
}

function calls({ example, published, now }: Compared): Found[] {
  return example.paged === true && !PAGES_BY_ITSELF.includes(now.language)
    ? [{ kind: 'paging', published: published.call, now: now.call }]
    : differing('call', published.call, now.call);
}

type Input = Tab['inputs'][number];

/** The inputs that both tabs, or one of them, give a member. */
interface Pair {
  readonly about: string;
  readonly published: Input | undefined;
  readonly now: Input | undefined;
}

function pairs(published: Tab, now: Tab): Pair[] {
  return membersOf(published.inputs, now.inputs).map((about) => ({
    about,
    published: published.inputs.find(({ member }) => member === about),
    now: now.inputs.find(({ member }) => member === about),
  }));
}

function names({ about, published, now }: Pair): Found[] {
  return concerning(about, differing('input', published?.name, now?.name));
}

function values({ about, published, now }: Pair): Found[] {
  if (published === undefined || now === undefined) return [];
  return concerning(about, [
    ...differing('variable', published.variable, now.variable),
    ...(published.variable === undefined ? [] : differing('type', published.type, now.type)),
    ...(published.value === undefined || plain(published.value) === plain(now.value ?? '')
      ? []
      : differing('value', published.value, now.value)),
  ]);
}

/** The order of the members that both tabs have. */
function order({ published, now }: Compared): Found[] {
  const [before, after] = [published, now].map(({ inputs }) => inputs.map(({ member }) => member));
  const common = (members: readonly string[] = [], others: readonly string[] = []): string =>
    members.filter((member) => others.includes(member)).join(', ');
  return differing('order', common(before, after), common(after, before));
}

/** The rules that the published policy breaks, and whether it is another than ours. */
function policies({ example, published, now }: Compared): Found[] {
  if (published.policy === undefined) return [];
  const text = JSON.stringify(published.policy);
  const circumstances = { ...circumstancesIn(example.world), bypassLockoutCheck: false };
  return [
    ...policyBreaches(text, circumstances).map(({ rule, found }): Found => ({
      kind: 'policy-breach',
      about: rule.name,
      published: found,
    })),
    ...(isDeepStrictEqual(published.policy, now.policy) ? [] : differing('policy', text, JSON.stringify(now.policy))),
  ];
}

/** What a list of all pages is in, the comparison of calls tells. */
function results({ example, published, now }: Compared): Found[] {
  if (example.paged === true) return [];
  return [
    ...differing('response', declaration(published.response), declaration(now.response)),
    ...membersOf(published.reads, now.reads).flatMap((about) => {
      const before = published.reads.find(({ member }) => member === about);
      const after = now.reads.find(({ member }) => member === about);
      return concerning(about, [
        ...differing('read', declaration(before), declaration(after)),
        ...(before === undefined || after === undefined ? [] : differing('read-value', before.value, after.value)),
      ]);
    }),
  ];
}

function links({ published, now }: Compared): Found[] {
  const [reference, ...further] = published.links;
  return [
    ...differing('reference', reference, now.links[0]),
    ...further
      .filter((link) => !now.links.includes(link))
      .map((link): Found => ({ kind: 'further-link', published: link })),
  ];
}

function concerning(about: string, found: readonly Found[]): Found[] {
  return found.map((difference) => ({ ...difference, about }));
}

interface OfMember {
  readonly member: string;
}

function membersOf(...lists: readonly (readonly OfMember[])[]): string[] {
  return [...new Set(lists.flat().map(({ member }) => member))];
}

function declaration(found: Tab['request']): string | undefined {
  if (found === undefined) return undefined;
  return found.type === undefined ? found.variable : `${found.type} ${found.variable}`;
}

function creation(client: Tab['client']): string | undefined {
  return client === undefined ? undefined : `${declaration(client) ?? ''} = ${client.value}`;
}
