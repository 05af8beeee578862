import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '../../cli/folder.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { groupsOf, type WrittenGroup, type WrittenPage } from '../../src/formats/format.ts';
import { writers } from '../../src/formats/formats.ts';
import { plainText } from '../../src/formats/prose.ts';
import { fileName } from '../../src/formats/style.ts';
import type { Edition } from '../../src/languages/target.ts';
import { publishedChapter, writeChapter } from '../../src/render/chapter.ts';
import { GENERATED } from '../../src/render/manifest.ts';
import { startDocsMachine, type DocsMachine } from '../browser/docs-machine.ts';
import { ORIGIN } from '../browser/visit.ts';
import { withHostilePage, type HostilePage } from './hostile.ts';
import { Reader } from './reading.ts';
import { Site } from './site.ts';
import type { Stack } from './stacks.ts';

const generated = readFolder(GENERATED);

/** One edition has the code in its pages, the other includes its files. */
const BUILDS: readonly { readonly edition: Edition; readonly includes: boolean }[] = [
  { edition: 'current', includes: false },
  { edition: 'classic', includes: true },
];

/** Builds the pages with tools, and reads them in a browser. */
export function testStacks(chosen: readonly Stack[]): void {
  let machine: DocsMachine;

  beforeAll(async () => {
    machine = await startDocsMachine();
  });

  afterAll(() => machine.close());

  describe.each(chosen)('$id', (stack) => {
    const site = new Site(stack);
    const writer = writers.find(({ id }) => id === stack.id)!;

    beforeAll(() => site.install());

    afterAll(() => site.remove());

    describe.each(BUILDS)('$edition', ({ edition, includes }) => {
      let hostile: HostilePage;
      let reader: Reader;
      let all: readonly WrittenPage[];
      let said: string;

      beforeAll(async () => {
        hostile = withHostilePage(publishedChapter({ pages, edition, generated, includes }), 1);
        all = hostile.chapter.pages;
        const began = performance.now();
        said = await site.build(writeChapter(hostile.chapter, writer), machine);
        process.stdout.write(
          `${stack.id}, ${edition}: built in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
        );
        reader = await Reader.open(stack, site, machine.browser);
      });

      afterAll(() => reader.close());

      async function showsAll(page: WrittenPage, label: string, act?: () => Promise<void>): Promise<void> {
        const seen = async (): Promise<unknown> => {
          await act?.();
          return reader.shown();
        };
        await expect
          .poll(seen, { timeout: 20_000, message: `${page.id}, ${label}` })
          .toEqual(groupsOf(page).map((group) => shownWith(group, label)));
      }

      test('builds without a warning', () => {
        // A page's own name may be told.
        expect(said.replaceAll(/\berrors(?=[./])/gu, '')).not.toMatch(/warn|error/iu);
      });

      test.skipIf(stack.sync !== undefined)('shows the published bytes under every title', async () => {
        for (const page of all) {
          await reader.visit(fileName(page));
          const tabs = groupsOf(page).flatMap((group) => group.tabs);
          expect(await reader.shown()).toEqual([
            {
              labels: tabs.map(({ target }) => plainText(target.title)),
              code: tabs.map(({ snippet }) => snippet.replace(/\n$/u, '')),
            },
          ]);
        }
      });

      test.skipIf(stack.sync === undefined)(
        'shows the published bytes in every tab, and the chosen language in all groups',
        async () => {
          for (const page of all.filter((one) => groupsOf(one).length > 0)) {
            await reader.visit(fileName(page));
            // What isn't alive yet, as pages that React has to take over, is asked again.
            for (const label of labelsOf(page)) await showsAll(page, label, () => reader.switchTo(label));
          }
        },
      );

      test.skipIf(stack.sync === undefined)(
        'keeps the chosen language on other pages and when it loads anew',
        async () => {
          const [first, second] = all.filter((one) => groupsOf(one).length > 1);
          await reader.visit(fileName(first!));
          await showsAll(first!, 'PHP', () => reader.choose(1, 'PHP'));
          await reader.visit(fileName(second!));
          await showsAll(second!, 'PHP');
          await reader.reload();
          await showsAll(second!, 'PHP');
        },
      );

      test.skipIf(stack.sync?.inAddress !== true)('shows the language that an address names', async () => {
        const page = all.find((one) => groupsOf(one).length > 1)!;
        await reader.visit(fileName(page), '?language=ruby');
        await showsAll(page, 'Ruby');
      });

      test('shows prose as it is', async () => {
        await reader.visit('hostile');
        expect((await reader.paragraphs()).filter((text) => /^\d+ .* end$/u.test(text))).toEqual(hostile.paragraphs);
        expect(await reader.heading()).toContain(plainText(hostile.page.title));
      });

      test('has no dead link', async () => {
        const found = new Map<string, Awaited<ReturnType<Reader['links']>>>();
        for (const page of all) {
          await reader.visit(fileName(page));
          found.set(stack.address(fileName(page)), await reader.links());
        }
        const dead = [...found].flatMap(([from, { addresses }]) =>
          addresses.filter((address) => !isAlive(address)).map((address) => `${from}: ${address}`),
        );
        expect(dead).toEqual([]);

        function isAlive(address: string): boolean {
          const { origin, pathname, hash } = new URL(address);
          if (origin !== ORIGIN) return true;
          if (site.read(decodeURIComponent(pathname)) === undefined) return false;
          return hash === '' || found.get(pathname)?.ids.includes(decodeURIComponent(hash.slice(1))) !== false;
        }
      });

      test('is built without any complaint of the browser', () => {
        expect(reader.complaints).toEqual([]);
      });
    });
  });
}

function labelsOf(page: WrittenPage): readonly string[] {
  return groupsOf(page)[0]?.tabs.map(({ target }) => plainText(target.title)) ?? [];
}

/** What a group is to show where a language was chosen: its tab, or its first where it has none of it. */
function shownWith({ tabs }: WrittenGroup, label: string): unknown {
  const labels = tabs.map(({ target }) => plainText(target.title));
  const chosen = tabs[labels.indexOf(label)] ?? tabs[0];
  return { labels, code: [chosen?.snippet.replace(/\n$/u, '')] };
}
