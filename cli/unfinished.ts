import { pages as allPages } from '../src/chapter/chapter.ts';
import { declarationOf, withPlace } from '../src/chapter/places.ts';
import { KmsExamplesError } from '../src/errors.ts';
import type { Target } from '../src/languages/target.ts';
import { targets as allTargets } from '../src/languages/targets.ts';
import { draftFaults, isToWrite } from '../src/model/draft.ts';
import { examplesOf, type Example, type Page } from '../src/model/example.ts';

/** What is looked at for texts that are still to be written. */
interface Looked {
  readonly pages: readonly Page[];
  readonly examples: readonly Example[];
  readonly targets: readonly Target[];
}

const COMMENT = /^\s*\/\/ (.*)$/u;

/** All that is published. */
const EVERYTHING: Looked = { pages: allPages, examples: allPages.flatMap(examplesOf), targets: allTargets };

/** Tells of each text that is still to be written: what has one is not finished, whatever its runs come to. */
export function unfinished({ pages, examples, targets } = EVERYTHING): KmsExamplesError[] {
  return [
    ...pages.flatMap(({ id }) => openChoices(id)),
    ...pages.flatMap(({ id, title, prose, sections }) =>
      told(`page ${id}`, {
        title,
        prose: prose.filter((text) => typeof text === 'string'),
        sections: sections.map((section) => section.title),
      }),
    ),
    ...examples.flatMap(({ id, title, prose }) => told(`example ${id}`, { title, prose })),
    ...targets.flatMap(({ id, title, referenceTitle, setup, notes }) =>
      told(`src/languages/${id}`, {
        title,
        referenceTitle,
        setup: [setup.needs, setup.install('')],
        notes: Object.values(notes),
      }),
    ),
  ];
}

/** Tells of what a skeleton has left to choose, as comments in the file of a page. */
function openChoices(page: string): KmsExamplesError[] {
  const { file = '', lines = [] } = declarationOf(page) ?? {};
  return lines.flatMap((line, index) => {
    const [, found] = COMMENT.exec(line) ?? [];
    return found === undefined || !isToWrite(found)
      ? []
      : [
          new KmsExamplesError('unfinished', {
            where: `${file}, line ${String(index + 1)}`,
            expected: 'that what readers need is chosen',
            found,
            remedy: 'choose, and remove the comment; until then it is not published',
          }),
        ];
  });
}

/** @throws KmsExamplesError `unfinished` for the first text that is still to be written */
export function requireFinished(): void {
  const [first] = unfinished();
  if (first !== undefined) throw first;
}

function told(whole: string, texts: Parameters<typeof draftFaults>[0]): KmsExamplesError[] {
  return draftFaults(texts).map(({ part, ...details }) =>
    withPlace(new KmsExamplesError('unfinished', { where: `${whole}, ${part}`, ...details })),
  );
}
