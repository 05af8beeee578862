import { plainText, proseIn } from '../formats/prose.ts';
import { fileName, languageKey, linkingToFiles } from '../formats/style.ts';
import type { WrittenGroup, WrittenPage, WrittenTab } from '../formats/format.ts';
import { dateInWords } from './dates.ts';
import { circumstancesOf, evidencePath } from './evidence.ts';
import { htmlPhrase, htmlProse } from './html.ts';
import { mutantsOf, mutantsPath } from './mutants.ts';
import { addressFrom, chapterPath, pageHtml, type SiteFile, type Writing } from './pages.ts';
import type { Problem, SiteChapter, SnippetProof } from './site.ts';
import { standingNamed, STANDINGS } from './standings.ts';

/** A page of the chapter, with the proof of each of its examples. */
export function chapterPage(chapter: SiteChapter, page: WrittenPage, writing: Writing): SiteFile {
  const path = chapterPath(chapter, page);
  return [path, () => chapterHtml(path, chapter, page, writing)];
}

function chapterHtml(path: string, chapter: SiteChapter, page: WrittenPage, writing: Writing): string {
  const prose = (markdown: string): string => proseIn(markdown, linkingToFiles(chapter, htmlProse));
  const phrase = (markdown: string): string => proseIn(markdown, linkingToFiles(chapter, htmlPhrase));
  const sections = [
    { heading: null, groups: page.groups },
    ...page.sections.map((section) => ({
      heading: { title: phrase(section.title), anchor: section.anchor },
      groups: section.groups,
    })),
  ];
  const anchors = new Set([page.anchor, ...page.sections.map(({ anchor }) => anchor)]);
  const body = writing.templates.render('page', {
    title: phrase(page.title),
    anchor: page.anchor,
    prose: page.prose.map(prose),
    topics: page.leadsTo.map((other) => ({
      title: phrase(other.title),
      address: `${fileName({ ...other, isFirst: false })}.html`,
    })),
    sections: sections.map(({ heading, groups }) => ({
      heading,
      examples: groups.map((group) =>
        writing.templates.render('example', {
          // A section of the same name leads there already.
          id: anchors.has(group.id) ? null : group.id,
          heading: groups.length > 1 ? phrase(group.title) : null,
          title: plainText(group.title),
          prose: group.prose.map(prose),
          problems: problemsOf(writing, ({ example, target }) => example === group.id && target === undefined),
          ...proofContext(chapter, page, group, writing),
          tabs: group.tabs.map((tab) => tabContext(tab, { chapter, page, group, path, prose }, writing)),
          facts: group.facts.map(prose),
        }),
      ),
    })),
  });
  const contents = page.sections.map(({ title, anchor }) => ({ title: plainText(title), id: anchor }));
  return pageHtml({ path, title: plainText(page.title), body, chapter, page, contents }, writing);
}

/** What is told of the proof of an example in all its languages. */
function proofContext(
  chapter: SiteChapter,
  page: WrittenPage,
  group: WrittenGroup,
  { site: { basis } }: Writing,
): Record<string, unknown> {
  const proofs = group.tabs.map(({ path }) => chapter.proofOf(path).standing.state);
  const proven = proofs.filter((state) => state === 'proven').length;
  const worst = STANDINGS.find(({ state }) => proofs.includes(state)) ?? STANDINGS[0];
  const path = chapterPath(chapter, page);
  const address = addressFrom(path, evidencePath(chapter, page, group));
  return {
    state: standingNamed(worst.state).name,
    badge:
      proven === proofs.length
        ? `Proven in ${String(proven)} languages`
        : `${worst.title} in ${String(proofs.filter((state) => state === worst.state).length)} of ${String(proofs.length)} languages`,
    by: basis.date === undefined ? 'nothing is on record' : `against ${basis.emulator}, ${dateInWords(basis.date)}`,
    evidence: address,
    data: `${chapter.edition}/${page.id}/${group.id}`,
    script: address.replace(/html$/u, 'js'),
    kinds: circumstancesOf(chapter.circumstancesOf(group.id)),
    notProven: addressFrom(path, 'index.html#not-proven'),
  };
}

interface TabPlace {
  readonly chapter: SiteChapter;
  readonly page: WrittenPage;
  readonly group: WrittenGroup;
  readonly path: string;
  readonly prose: (markdown: string) => string;
}

function tabContext(tab: WrittenTab, place: TabPlace, writing: Writing): Record<string, unknown> {
  const {
    painter,
    site: { basis },
  } = writing;
  const { target, snippet, complete } = tab;
  const { chapter, page, group, path, prose } = place;
  const proof = chapter.proofOf(tab.path);
  const toolchain = basis.toolchains.get(target.id);
  const toCode = (file: string): string => addressFrom(path, codePath(chapter, file));
  return {
    key: languageKey(target),
    title: plainText(target.title),
    panel: `${group.id}-${languageKey(target)}`,
    above: tab.prose.map(prose),
    code: painter.paint(snippet, target.dialect.tags[0] ?? ''),
    file: toCode(tab.path),
    path: tab.path,
    complete: toCode(complete),
    ...standingContext(proof),
    problems: problemsOf(
      writing,
      (problem) => problem.target === target.id && (problem.example ?? group.id) === group.id,
    ),
    ran: toolchain === undefined ? null : `${toolchain.sdk} on ${toolchain.runtime}`,
    mutants: proof.mutants === undefined ? null : mutantsOf(proof.mutants).text,
    mutantsAddress: addressFrom(path, `${mutantsPath(chapter, page, group)}#${languageKey(target)}`),
  };
}

/** The texts of problems that stand somewhere. */
function problemsOf({ site }: Writing, isThere: (problem: Problem) => boolean): string[] {
  return site.problems.filter(isThere).map(({ text }) => text);
}

function standingContext({ standing }: SnippetProof): Record<string, unknown> {
  const { title, mark, name } = standingNamed(standing.state);
  return {
    state: name,
    standing:
      standing.state === 'running' ? `${title}, ${String(standing.passed)} of ${String(standing.runs)} passed` : title,
    mark,
    isProven: standing.state === 'proven',
    reasons: 'reasons' in standing ? standing.reasons.slice(0, 3) : [],
    findings: 'findings' in standing ? standing.findings : [],
  };
}

/** The path of a file of the chapter's code in the site. */
export function codePath({ edition }: SiteChapter, path: string): string {
  return `code/${edition}/${path}`;
}
