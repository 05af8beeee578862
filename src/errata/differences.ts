import { findOperation, shape } from '../api/service-model.ts';
import type { Example, Page } from '../model/example.ts';
import type { Target } from '../targets/target.ts';
import { compare } from './compare.ts';
import { differing, type Difference } from './difference.ts';
import type { PublishedChapter, PublishedSection, TabGroup } from './published.ts';
import { shownTab } from './shown.ts';

/** The chapter of ours that is compared: its targets, and what they show. */
export interface OurChapter {
  readonly pages: readonly Page[];
  readonly targetsOf: (example: Example) => readonly Target[];
  readonly snippetOf: (page: Page, example: Example, target: Target) => string;
}

/** All differences between the published chapter and ours, in the order of the chapter. */
export function differencesOf(published: PublishedChapter, ours: OurChapter): Difference[] {
  return published.pages.flatMap(({ anchor, groups, sections }) => {
    const page = ours.pages.find((candidate) => candidate.anchor === anchor);
    if (page === undefined) return [];
    return [
      ...differencesOfGroups(groups, page.examples ?? [], { page, section: anchor }, ours),
      ...sections.flatMap((section) => differencesOfSection(section, page, ours)),
    ];
  });
}

function differencesOfSection(published: PublishedSection, page: Page, ours: OurChapter): Difference[] {
  const section = page.sections.find(({ anchor }) => anchor === published.anchor);
  if (section === undefined) return [];
  const { anchor, title, examples } = section;
  const ofSection = [
    ...differing('title', published.title, title),
    ...published.required
      .filter((member) => !examples.some(({ operation }) => isRequired(operation, member)))
      .map((member) => ({ kind: 'required', about: member, published: member }) as const),
  ];
  return [
    ...ofSection.map((found) => ({ ...found, page: page.id, section: anchor })),
    ...differencesOfGroups(published.groups, examples, { page, section: anchor }, ours),
  ];
}

/** A section has its groups in the order in which the page of ours has its examples. */
function differencesOfGroups(
  groups: readonly TabGroup[],
  examples: readonly Example[],
  { page, section }: { readonly page: Page; readonly section: string },
  { targetsOf, snippetOf }: OurChapter,
): Difference[] {
  return groups.flatMap(({ tabs }, index) => {
    const example = examples[index];
    if (example === undefined) return [];
    return tabs.flatMap((published) => {
      const { language } = published;
      const target = targetsOf(example).find(({ title }) => title === language);
      if (target === undefined) return [];
      const now = shownTab(example, target, snippetOf(page, example, target));
      const place = { page: page.id, section, example: example.id, language };
      return compare({ example, published, now }).map((found) => ({ ...found, ...place }));
    });
  });
}

function isRequired(operation: string, member: string): boolean {
  const input = findOperation(operation)?.input;
  const found = input === undefined ? undefined : shape(input);
  return found?.type === 'structure' && found.required.includes(member);
}
