import type { WrittenPage } from '../formats/format.ts';
import { targets } from '../languages/targets.ts';
import type { Target } from '../languages/target.ts';
import type { ProseRule } from './finding.ts';

/** Where links may lead outside of the chapter. References of SDKs: see each language. */
const FORMS: readonly RegExp[] = [
  /^https:\/\/docs\.aws\.amazon\.com\/(?:[A-Za-z0-9-]+\/)+(?:[A-Za-z0-9_-]+\.html)?(?:#[\w-]+)?$/u,
  /^https:\/\/learn\.microsoft\.com\/[a-z0-9./-]+$/u,
];

/** Links of a form that is known; within the chapter, to a page and an anchor that exist. */
export function linksAmong(pages: readonly WrittenPage[]): ProseRule {
  const anchors = new Map(
    pages.map(({ id, anchor, sections }) => [id, new Set([anchor, ...sections.map((section) => section.anchor)])]),
  );
  return (passages) =>
    passages.flatMap((passage) =>
      passage.links.flatMap((url) => {
        const within = /^(?:([\w-]+)\.md)?(?:#([\w-]+))?$/u.exec(url);
        if (within !== null) {
          const [, page = passage.page, anchor] = within;
          const known = anchors.get(page);
          return known !== undefined && (anchor === undefined || known.has(anchor))
            ? []
            : [{ passage, rule: 'link', found: url, remedy: 'link to a page of the chapter, and to a heading of it' }];
        }
        return isKnown(url)
          ? []
          : [
              {
                passage,
                rule: 'link',
                found: url,
                remedy: 'link to documentation in a form of the list in src/prose/links.ts',
              },
            ];
      }),
    );
}

function isKnown(url: string): boolean {
  return (
    FORMS.some((form) => form.test(url)) || targets.some(({ dialect }: Target) => dialect.references.area.test(url))
  );
}
