import { expect, test } from 'vitest';
import { mutantsOf } from '../../../harness/mutate/mutants.ts';
import { specimenOf } from '../../../harness/mutate/specimen.ts';
import { pages } from '../../../src/chapter/chapter.ts';
import type { Target } from '../../../src/languages/target.ts';
import { targets } from '../../../src/languages/targets.ts';
import { examplesOf, type Example, type Page } from '../../../src/model/example.ts';
import { renderSnippet } from '../../../src/render/snippet.ts';
import { Templates } from '../../../src/render/templates.ts';

test.each(targets.filter(({ dialect }: Target) => dialect.client !== undefined))(
  "a client's variable of $id that has another name is known to mutants from the language's own folders",
  async (target: Target) => {
    const { client = '' } = target.dialect;
    const other = client.replace(/\w+$/u, 'renamed');
    const renamed: Target = { ...target, dialect: { ...target.dialect, client: other } };
    const templates = new Templates(target.id);
    for (const [page, example] of [shown(undefined), shown('client')]) {
      const { text } = await renderSnippet(example, renamed, templates);
      const specimen = await specimenOf(
        { edition: target.editions[0]!, page, example, target: renamed, path: 'snippet' },
        text,
        () => templates,
      );
      const mutants = mutantsOf(specimen).filter(({ id }) => /^client-(?:misspelt|renamed|missing)$/u.test(id));
      expect(mutants).not.toEqual([]);
      for (const { fits } of mutants) {
        const shows = typeof fits.crash === 'function' ? fits.crash(specimen, undefined) : fits.crash;
        expect('renamed is not defined').toMatch(shows ?? /(?!)/u);
      }
    }
  },
);

/** The first example whose snippets show a call, or the client. */
function shown(shows: 'client' | undefined): [page: Page, example: Example] {
  const found = pages.flatMap((page) => examplesOf(page).map((example) => [page, example] as const));
  const [page, example] = found.find(([, { shows: what }]) => what === shows)!;
  return [page, example];
}
