import { isDeepStrictEqual } from 'node:util';
import { mapValues, omit } from 'es-toolkit';
import { isJsonObject, parseJson, type JsonObject } from '../../json.ts';
import type { Example } from '../../model/example.ts';
import { expectedInput } from '../../model/expected-input.ts';
import { finding, type FindingDraft } from '../finding.ts';
import type { MatchedGroup, MatchedTab } from '../match.ts';
import type { Json } from '../../model/value.ts';
import type { Tab } from '../page.ts';
import { BRACKETED, isInstruction } from '../stand-ins.ts';
import { policiesIn } from '../policies.ts';
import { variantsOf, variantsTable } from '../variants.ts';
import { takesPolicy } from './policies.ts';
import { codeOf, titleOf } from './rule.ts';
import type { RunOf, TabRun } from './runs.ts';

/** What comes of comparing the requests of a group's tabs. */
interface ComparedRequests {
  readonly found: readonly FindingDraft[];
  /** The tabs whose requests aren't that of the example. */
  readonly differing: readonly Tab[];
}

/** Compares the requests of a group's tabs with each other, which a table shows, and with that of the example. */
export function compareRequests(group: MatchedGroup, runOf: RunOf): ComparedRequests {
  const { example, operation } = group;
  if (example === undefined) return { found: [], differing: [] };
  const expected = expectedInput(example);
  const sent = group.tabs.flatMap((matched) => {
    const { tab } = matched;
    const title = titleOf(matched);
    const input = inputOf(runOf(matched), example);
    const value = input ?? readRequest(matched, operation, expected);
    if (value === undefined) return [];
    const takesFirst = tab.language?.takesFirst?.test(tab.code?.text ?? '') === true;
    return [{ title, tab, value: withDocument(value), isRead: input === undefined, takesFirst }];
  });
  const differing = sent.filter(({ value }) => !isDeepStrictEqual(value, expected)).map(({ tab }) => tab);
  const variants = variantsOf(comparable(sent));
  if (variants.length < 2) return { found: [], differing };
  const unsent = sent.filter(({ isRead }) => isRead).map(({ title }) => title);
  const message = [
    `the tabs send ${variants.length} different requests of ${operation ?? example.operation}:`,
    variantsTable(variants),
    ...unsent.map((title) => `${title} sends nothing: its key policy is the one in its code`),
  ].join('\n');
  const found = finding('requests-differ', group.group.lines, message, 'have all tabs send the same');
  return { found: [{ ...found, tabs: differing }], differing };
}

/**
 * What tabs send, without what needn't be the same: members in whose place one of them tells readers to put a value, how
 * they mark what readers are to replace, and the limit, where a tab takes the first of what is returned.
 */
function comparable<One extends { readonly value: JsonObject; readonly takesFirst: boolean }>(
  sent: readonly One[],
): One[] {
  const isOpen = (value: Json): boolean => typeof value === 'string' && isInstruction(value);
  const open = sent.flatMap(({ value }) => Object.keys(value).filter((member) => isOpen(value[member] ?? null)));
  const limit = sent.map(({ value }) => value.Limit).find((one) => one !== undefined);
  return sent.map((one) => {
    const value = one.takesFirst && limit !== undefined ? { ...one.value, Limit: limit } : one.value;
    return { ...one, value: withOneMark(omit(value, open)) };
  });
}

/** An input in which all that readers are to replace is marked alike. */
function withOneMark(value: JsonObject): JsonObject {
  return mapValues(value, (member) => (typeof member === 'string' ? member.replaceAll(BRACKETED, '<…>') : member));
}

/** The input of a run's first call of an example's operation; undefined where the run made no such call. */
export function inputOf(run: TabRun | undefined, example: Example): JsonObject | undefined {
  const call = run?.calls.find(({ operation }) => operation === example.operation);
  return isJsonObject(call?.input) ? call.input : undefined;
}

/** Of a tab that sent nothing, what can be read in its code: its key policy, in the place of the example's. */
function readRequest(matched: MatchedTab, operation: string | undefined, expected: JsonObject): JsonObject | undefined {
  const code = codeOf(matched);
  if (code === undefined || !takesPolicy(operation)) return undefined;
  const [policy] = policiesIn(code.language, code.code.text);
  return policy === undefined ? undefined : { ...expected, Policy: policy.text };
}

/** An input with its key policy as the document that it is. */
function withDocument(input: JsonObject): JsonObject {
  const { Policy } = input;
  return typeof Policy === 'string' ? { ...input, Policy: parseJson(Policy) ?? Policy } : input;
}
