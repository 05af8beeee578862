import { groupBy, isEqual, once, upperFirst } from 'es-toolkit';
import type { WrittenGroup, WrittenPage } from '../formats/format.ts';
import { plainText } from '../formats/prose.ts';
import { languageKey } from '../formats/style.ts';
import { isJsonObject } from '../json.ts';
import type { Json } from '../model/value.ts';
import type { ExampleData } from './browser/data.ts';
import { caseAnchor, caseNames } from './circumstances.ts';
import { addressFrom, chapterPath, pageHtml, type SiteFile, type Writing } from './pages.ts';
import { targetName, type Account, type Circumstances, type Outcome, type SiteChapter } from './site.ts';

/** The path of the page that tells what the runs of an example saw. */
export function evidencePath({ edition }: SiteChapter, page: Pick<WrittenPage, 'id'>, group: WrittenGroup): string {
  return `${edition}/${page.id}/${group.id}.html`;
}

/** What the runs of an example saw, in a page of its own, and for the page of the chapter, which loads it when it is asked for. */
export function evidenceFiles(
  chapter: SiteChapter,
  page: WrittenPage,
  group: WrittenGroup,
  writing: Writing,
): SiteFile[] {
  const path = evidencePath(chapter, page, group);
  const cases = once(() => chapter.circumstancesOf(group.id).map((one) => caseOf(one, group, chapter, writing)));
  return [
    [path, () => evidenceHtml(path, cases(), { chapter, page, group }, writing)],
    [
      path.replace(/html$/u, 'js'),
      () => dataScript(`example/${chapter.edition}/${page.id}/${group.id}`, exampleData(cases(), group, chapter)),
    ],
  ];
}

interface EvidencePlace {
  readonly chapter: SiteChapter;
  readonly page: WrittenPage;
  readonly group: WrittenGroup;
}

function evidenceHtml(
  path: string,
  cases: readonly ToldCase[],
  { chapter, page, group }: EvidencePlace,
  writing: Writing,
): string {
  const title = `Proof: ${plainText(group.title)}`;
  const body = writing.templates.render('evidence', {
    title,
    back: addressFrom(path, `${chapterPath(chapter, page)}#${group.id}`),
    example: plainText(group.title),
    operation: group.operation ?? null,
    cases,
    notProven: addressFrom(path, 'index.html#not-proven'),
  });
  const contents = cases.map(({ id, name }) => ({ title: name, id }));
  return pageHtml({ path, title, chapter, page, contents, body }, writing);
}

function exampleData(cases: readonly ToldCase[], { tabs }: WrittenGroup, { code }: SiteChapter): ExampleData {
  return {
    cases: Object.fromEntries(
      cases.map(({ id, account, outcomes }) => [
        id,
        { account, outcomes: Object.fromEntries(outcomes.map(({ key, html }) => [key, html])) },
      ]),
    ),
    programs: Object.fromEntries(tabs.map(({ target, complete }) => [languageKey(target), code.get(complete) ?? ''])),
  };
}

/** A script that hands over data: it can be loaded from a disk too, which forbids pages to read files. */
export function dataScript(name: string, data: unknown): string {
  return `(window.kmsExamples??={})[${JSON.stringify(name)}]=${JSON.stringify(data)};\n`;
}

/** The circumstances of an example, by their kinds, as a switch shows them. */
export function circumstancesOf(circumstances: readonly Circumstances[]): unknown {
  const named = circumstances.map(({ id }) => ({ id: caseAnchor(id), ...caseNames(id) }));
  return Object.entries(groupBy(named, ({ kind }) => kind)).map(([title, cases]) => ({ title, cases }));
}

interface ToldCase {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** What was sent, what came back, and what changed. */
  readonly account: string;
  readonly outcomes: readonly { readonly key: string; readonly language: string; readonly html: string }[];
}

function caseOf(one: Circumstances, group: WrittenGroup, chapter: SiteChapter, writing: Writing): ToldCase {
  const { templates } = writing;
  const names = new Map(group.tabs.map(({ target }) => [target.id, targetName(target)]));
  const accounts = one.accounts.filter(({ targets }) => targets.some((target) => names.has(target)));
  const account = templates.render('account', {
    accounts: accounts.map((told, index) => ({
      // Only the first is what all are to see: a language that has another one is at fault.
      differing: index === 0 ? null : told.targets.flatMap((target) => names.get(target) ?? []).join(', '),
      ...accountContext(told, writing),
    })),
    command: `npx kms-examples verify --all --edition ${chapter.edition} --example ${group.id} --case '${one.id}'`,
  });
  const outcomes = group.tabs.flatMap(({ target }) => {
    const outcome = one.outcomes.get(target.id);
    if (outcome === undefined) return [];
    const html = templates.render('outcome', outcomeContext(outcome, one, writing));
    return [{ key: languageKey(target), language: targetName(target), html }];
  });
  return { id: caseAnchor(one.id), ...caseNames(one.id), account, outcomes };
}

function accountContext({ calls, madeUp = [], changes }: Account, { painter }: Writing): Record<string, unknown> {
  const json = (value: Json): string => painter.paint(JSON.stringify(value, null, 2), 'json');
  return {
    calls: calls.map(({ operation, region, input, requests, status, output }) => ({
      operation,
      region,
      input: json(input),
      requests: requests ?? null,
      status,
      isError: status !== 200,
      output: output === null ? null : json(output),
    })),
    madeUp: madeUp.length === 0 ? null : madeUp.join(', '),
    changes: changes.map(({ of, name, key, member, before, after }) => ({
      what: upperFirst(
        (before === undefined ? 'new: ' : after === undefined ? 'gone: ' : '') +
          (member === undefined ? of : `${member} of the ${of}`),
      ),
      name,
      key: key ?? null,
      before: before === undefined ? null : json(before),
      after: after === undefined ? null : json(after),
    })),
  };
}

function outcomeContext(
  { error, printed }: Outcome,
  { accounts }: Circumstances,
  { painter }: Writing,
): Record<string, unknown> {
  const output = accounts[0]?.calls.at(-1)?.output;
  const isVoid = !isJsonObject(output) || isEqual(output, {});
  return {
    error: error ?? null,
    printed: printed === undefined ? null : painter.paint(printed.replace(/\n$/u, ''), 'text'),
    isVoid,
  };
}
