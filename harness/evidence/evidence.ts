import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from 'es-toolkit';
import { z } from 'zod';
import { parseJson } from '../../src/json.ts';
import { GENERATED } from '../../src/render/manifest.ts';
import { seenSchema, seenText, type Seen } from './seen.ts';

/** The folder of the evidence below `generated/`. */
export const EVIDENCE = 'evidence';

/** The path below `generated/` of what the runs of a page's snippets saw. */
export function evidencePath(page: string): string {
  return `${EVIDENCE}/${page}.json`;
}

/** What is a language's own: how its SDK tells of an error, and what is printed. */
const ownSchema = seenSchema.pick({ error: true, printed: true });

const sharedSchema = seenSchema.omit({ error: true, printed: true });

/** What the runs of a page's snippets saw that passed. */
export const evidenceSchema = z.object({
  schema: z.literal('evidence.v1'),
  page: z.string().describe("The page's id"),
  examples: z.array(
    z.object({
      example: z.string().describe("The example's id"),
      cases: z.array(
        z.object({
          case: z.string(),
          seen: sharedSchema.describe('What all these runs saw alike'),
          runs: z.array(
            z.object({
              target: z.string(),
              editions: z.array(z.string()).describe('Those that show the bytes that ran'),
              ...ownSchema.shape,
            }),
          ),
        }),
      ),
    }),
  ),
});

/** Which run saw it: a case of the bytes that editions show of an example in a target. */
export interface EvidenceKey {
  readonly page: string;
  readonly example: string;
  readonly case: string;
  readonly target: string;
  readonly editions: readonly string[];
}

/** What one run saw. */
export interface Evidence extends EvidenceKey {
  readonly seen: Seen;
}

/** What runs saw whose snippets lie in `generated/`; of a file that is none of its form, nothing. */
export function readEvidence(folder = join(GENERATED, EVIDENCE)): Evidence[] {
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return files.flatMap((file) => evidenceIn(readFileSync(join(folder, file), 'utf8')));
}

/** What a file tells that runs saw; nothing where it is none of its form. */
export function evidenceIn(text: string): Evidence[] {
  const { data } = evidenceSchema.safeParse(parseJson(text));
  return (data?.examples ?? []).flatMap(({ example, cases }) =>
    cases.flatMap(({ case: name, seen, runs }) =>
      runs.map(({ target, editions, ...own }) => ({
        page: data?.page ?? '',
        example,
        case: name,
        target,
        editions,
        seen: { ...seen, ...own },
      })),
    ),
  );
}

/** The texts of the files that tell what runs saw, by their paths below `generated/`. What several saw alike stands once. */
export function evidenceFiles(evidence: readonly Evidence[]): Map<string, string> {
  return new Map(
    Object.entries(groupBy([...evidence], ({ page }) => page)).map(([page, ofPage]) => {
      const examples = Object.entries(groupBy(ofPage, ({ example }) => example));
      const file: z.infer<typeof evidenceSchema> = {
        schema: 'evidence.v1',
        page,
        examples: examples.map(([example, ofExample]) => ({ example, cases: casesOf(ofExample) })),
      };
      return [evidencePath(page), `${JSON.stringify(file, null, 2)}\n`];
    }),
  );
}

type Case = z.infer<typeof evidenceSchema>['examples'][number]['cases'][number];

function casesOf(evidence: readonly Evidence[]): Case[] {
  const alike = groupBy([...evidence], ({ case: name, seen }) => name + seenText(sharedOf(seen)));
  return Object.values(alike).flatMap((runs): Case[] => {
    const [first] = runs;
    if (first === undefined) return [];
    return [{ case: first.case, seen: sharedOf(first.seen), runs: runs.map(runOf) }];
  });
}

/** What a run saw that is no language's own. */
function sharedOf({ calls, madeUp, changes }: Seen): Case['seen'] {
  return { calls, ...(madeUp === undefined ? {} : { madeUp }), changes };
}

function runOf({ target, editions, seen: { error, printed } }: Evidence): Case['runs'][number] {
  return {
    target,
    editions: [...editions],
    ...(error === undefined ? {} : { error }),
    ...(printed === undefined ? {} : { printed }),
  };
}

/** What names a run that is told of: the same for equal ones. */
export function keyText({ page, example, case: name, target, editions }: EvidenceKey): string {
  return JSON.stringify([page, example, name, target, editions]);
}
