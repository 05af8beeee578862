import process from 'node:process';
import { partition, uniq, uniqBy } from 'es-toolkit';
import { z } from 'zod';
import { columns } from '../src/columns.ts';
import { serviceModel } from '../src/api/service-model.ts';
import { pages } from '../src/chapter/chapter.ts';
import { snippetPath } from '../src/render/manifest.ts';
import { LACKING_OPERATIONS } from '../harness/emulator/moto/lacking.ts';
import { casesOf } from '../harness/plan/cases.ts';
import { caseOf } from '../harness/verify/job.ts';
import { editions, targetsOf } from '../src/languages/targets.ts';
import { readGenerated, writeText } from './folder.ts';
import { examplesOf } from '../src/model/example.ts';
import { standingOf } from './standing.ts';

/** How far a snippet has come: its bytes are proven, or only published, or there are none. */
const standings = ['proven', 'published', 'missing'] as const;

const listedExampleSchema = z.object({
  id: z.string(),
  operation: z.string().describe('Empty where the snippets only make the client'),
  cases: z.array(z.string()).describe('The names of those in which its snippets run'),
  snippets: z
    .record(z.string(), z.enum(standings))
    .describe('By target; a target that does not show the example is left out'),
});

const listedPageSchema = z.object({
  edition: z.enum(editions),
  page: z.string(),
  targets: z.array(z.string()),
  examples: z.array(listedExampleSchema),
});

/** What `list` writes as JSON. */
export const listSchema = z.object({
  schema: z.literal('list.v1'),
  pages: z.array(listedPageSchema),
  operations: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe(
      'With `--coverage`: every operation of the KMS API, with the targets that document it with proven snippets',
    ),
});

type Standing = (typeof standings)[number];
type ListedExample = z.infer<typeof listedExampleSchema>;
type ListedPage = z.infer<typeof listedPageSchema>;

/** What `list` was asked for. */
export interface ListOptions {
  readonly json?: string;
  readonly coverage?: true;
}

/**
 * Shows every page with its examples, and how far the snippet of each target has come; with `coverage`, the operations
 * of the KMS API too, and which languages document them.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export async function list({ json, coverage }: ListOptions): Promise<void> {
  const listed = await listPages();
  if (json !== undefined) {
    const operations = coverage ? { operations: covered(listed) } : {};
    const told: z.infer<typeof listSchema> = { schema: 'list.v1', pages: listed, ...operations };
    writeText(json, `${JSON.stringify(told, null, 2)}\n`);
    return;
  }
  const parts = listed.filter(({ examples }) => examples.length > 0).map(pageText);
  process.stdout.write(`${[...parts, casesText(listed), ...(coverage ? [coverageText(listed)] : [])].join('\n\n')}\n`);
}

async function listPages(): Promise<ListedPage[]> {
  const files = readGenerated();
  const standing = await standingOfFiles(files);
  return editions.flatMap((edition) =>
    pages.map((page) => ({
      edition,
      page: page.id,
      targets: targetsOf(edition).map(({ id }) => id),
      examples: examplesOf(page).map((example) => {
        const shown = targetsOf(edition);
        return {
          id: example.id,
          operation: example.shows === 'client' ? '' : example.operation,
          cases: uniq(shown.flatMap((target) => casesOf(example, target, pages)).map(caseOf)),
          snippets: Object.fromEntries(
            shown.map((target) => [target.id, standing(snippetPath(edition, page, example, target))]),
          ),
        };
      }),
    })),
  );
}

/** Tells how far the snippet has come that lies, or should lie, at a path below `generated/`. */
async function standingOfFiles(files: ReadonlyMap<string, string>): Promise<(path: string) => Standing> {
  const { isProven } = await standingOf(files);
  return (path) => {
    if (!files.has(path)) return 'missing';
    return isProven(path) ? 'proven' : 'published';
  };
}

function pageText({ edition, page, targets, examples }: ListedPage): string {
  const cells = ({ snippets }: ListedExample): string[] => targets.map((target) => snippets[target] ?? '');
  const rows = examples.map((example) => [example.id, example.operation, ...cells(example)]);
  const all = examples.flatMap(({ snippets }) => Object.values(snippets));
  const proven = all.filter((standing) => standing === 'proven').length;
  return (
    `${edition}/${page}: ${String(proven)} of ${String(all.length)} snippets proven\n` +
    columns([['example', 'operation', ...targets], ...rows])
  );
}

/** Every case with the examples that have it. */
function casesText(listed: readonly ListedPage[]): string {
  const examples = uniqBy(
    listed.flatMap((page) => page.examples),
    ({ id }) => id,
  );
  const names = [...new Set(examples.flatMap(({ cases }) => cases))];
  const rows = names.map((name) => {
    const having = examples.filter(({ cases }) => cases.includes(name)).map(({ id }) => id);
    return [name, having.length === examples.length ? 'all examples' : having.join(', ')];
  });
  return columns([['case', 'examples'], ...rows]);
}

/** Every operation of the KMS API with the targets that document it with proven snippets. */
function covered(listed: readonly ListedPage[]): Record<string, string[]> {
  const examples = listed.flatMap((page) => page.examples);
  const documenting = (operation: string): string[] =>
    examples
      .filter((example) => example.operation === operation)
      .flatMap(({ snippets }) => Object.keys(snippets).filter((target) => snippets[target] === 'proven'));
  return Object.fromEntries(
    Object.keys(serviceModel.operations).map((operation) => [operation, [...new Set(documenting(operation))]]),
  );
}

function coverageText(listed: readonly ListedPage[]): string {
  const operations = Object.entries(covered(listed));
  const targets = [...new Set(listed.flatMap((page) => page.targets))];
  const [documented, open] = partition(operations, ([, by]) => by.length > 0);
  const cells = (by: readonly string[]): string[] => targets.map((target) => (by.includes(target) ? 'proven' : ''));
  const rows = documented.map(([operation, by]) => [operation, ...cells(by)]);
  return [
    `operations: ${String(documented.length)} of ${String(operations.length)} documented`,
    columns([['operation', ...targets], ...rows]),
    '',
    `not documented yet: ${open.map(([operation]) => operation).join(', ')}`,
    `not in the emulator: ${LACKING_OPERATIONS.join(', ')}`,
  ].join('\n');
}
