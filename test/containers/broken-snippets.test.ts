import { expect, test } from 'vitest';
import type { Job } from '../../harness/verify/job.ts';
import type { RunReport } from '../../harness/verify/report.ts';
import { inSession } from '../../harness/verify/session.ts';
import { specimenOf, used, type Specimen } from '../../harness/mutate/specimen.ts';
import { Planner } from '../../harness/plan/plan.ts';
import { pages } from '../../src/chapter/chapter.ts';
import { replaced, words } from '../../src/languages/shared/edit.ts';
import type { Target } from '../../src/languages/target.ts';
import { targets } from '../../src/languages/targets.ts';
import { examplesOf } from '../../src/model/example.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import { readSnippet, snippetPath } from '../../src/render/manifest.ts';
import { samplesOf } from '../samples.ts';

/** A way to break a snippet: in which it can be done, what then stands in it, and the verdicts that fit. */
interface Break {
  readonly name: string;
  readonly applies: (specimen: Specimen) => boolean;
  readonly change: (specimen: Specimen) => string;
  readonly verdicts: readonly string[];
}

const planner = new Planner(pages);

/** One page in every target. */
const specimens = await Promise.all(
  pages
    .filter(({ id }) => id === 'key-policies')
    .flatMap((page) =>
      examplesOf(page).flatMap((example) =>
        targets.flatMap((target: Target) =>
          target.editions.slice(0, 1).map((edition) => {
            const path = snippetPath(edition, page, example, target);
            return specimenOf({ edition, page, example, target, path }, readSnippet(path));
          }),
        ),
      ),
    ),
);

const BREAKS: readonly Break[] = [
  {
    name: 'another value',
    applies: () => true,
    change: ({ text }) => text.replaceAll('1234567890ab', '1234567890ac'),
    verdicts: ['request'],
  },
  { name: 'another operation', applies: () => true, change: callOther, verdicts: ['request', 'compile', 'crash'] },
  { name: 'another member', applies: () => true, change: giveOther, verdicts: ['request', 'compile', 'crash'] },
  {
    name: 'another policy',
    applies: ({ example }) => Object.values(example.input).some((value) => value instanceof KeyPolicy),
    change: ({ text }) => text.replace('kms:DescribeKey', 'kms:ListAliases'),
    verdicts: ['request'],
  },
];

test('a change of a member, a value, an operation or a policy turns its own verdict and no other', async () => {
  const broken = BREAKS.flatMap(({ name, applies, change, verdicts }) =>
    specimens.filter(applies).map((specimen) => ({ specimen, name, verdicts, after: change(specimen) })),
  );
  expect(new Set(broken.map(({ name }) => name)).size).toBe(BREAKS.length);
  expect(broken.filter(({ specimen, after }) => specimen.text === after)).toEqual([]);

  const intact = specimens.map((specimen, index) => planner.job(specimen, specimen.text, { run: `i${String(index)}` }));
  const jobs = broken.map(({ specimen, after }, index) => planner.job(specimen, after, { run: `b${String(index)}` }));
  const reports = await reportsOf([...intact, ...jobs], 60);
  const verdicts = new Map(reports.map(({ job, verdict }) => [job.run, verdict]));

  expect(intact.filter(({ run }) => verdicts.get(run) !== 'pass')).toEqual([]);
  broken.forEach(({ specimen, name, verdicts: fitting }, index) => {
    expect
      .soft(fitting, `${name} in ${specimen.example.id} of ${specimen.target.id}`)
      .toContain(verdicts.get(`b${String(index)}`));
  });
});

test('a snippet that never ends is stopped at its limit', async () => {
  const hanging = specimens.filter(({ example }) => example.id === 'get-key-policy');
  expect(hanging.length).toBe(targets.length);
  const jobs = hanging.map((specimen, index) =>
    planner.job(specimen, `${specimen.text}${samplesOf(specimen.target.id).endless}\n`, { run: `h${String(index)}` }),
  );
  const reports = await reportsOf(jobs, 15);

  for (const {
    job,
    verdict,
    shortfalls: [shortfall],
  } of reports) {
    expect.soft(verdict, job.target.id).toBe('timeout');
    expect.soft(shortfall?.expected).toBe('an end within 15 s');
    expect.soft(shortfall?.found).toMatch(/^still running after one call: GetKeyPolicy/u);
  }
});

function callOther({ text, example, call, target }: Specimen): string {
  const operation = example.operation === 'GetKeyPolicy' ? 'ListKeyPolicies' : 'GetKeyPolicy';
  const others = new Map<string, string>(Object.entries(target.call({ operation }).names));
  return Object.entries<string>({ ...call.names }).reduce(
    (changed, [kind, name]) => changed.replaceAll(name, others.get(kind) ?? ''),
    text,
  );
}

/** Gives the call the value of its first member under the name of a member that another operation has. */
function giveOther({ head, block, target, inputs: [input] }: Specimen): string {
  const { argument, variable } = input!;
  const name = target.call({ operation: 'CreateAlias' }).member('TargetKeyId');
  const given = target.dialect.argument(name, used(target.dialect, variable));
  return head + (replaced(block, words(argument), given) ?? block);
}

async function reportsOf(jobs: readonly Job[], limitSeconds: number): Promise<readonly RunReport[]> {
  const { signal } = new AbortController();
  const { runs } = await inSession({ signal, onProgress: () => undefined }, (session) =>
    session.verify(jobs, { limitSeconds, seed: 1 }),
  );
  expect(runs).toHaveLength(jobs.length);
  return runs;
}
