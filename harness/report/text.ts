import { formatDetails } from '../../src/errors.ts';
import { caseOf, type Job } from '../verify/job.ts';
import type { RunReport, Timings, Verification } from '../verify/report.ts';
import type { Verdict } from '../verify/verdict.ts';
import { columns } from '../../src/columns.ts';

/** The verdicts, examples down, languages across, an edition at a time: `pass` where every case of a snippet passed. */
export function verdictTable(runs: readonly RunReport[]): string {
  return [...new Set(runs.flatMap(({ job }) => job.editions))]
    .map((edition) => {
      const ofEdition = runs.filter(({ job }) => job.editions.includes(edition));
      const targets = distinct(ofEdition, ({ job }) => job.target);
      const rows = distinct(ofEdition, ({ job }) => job.example).map((example) => [
        example.id,
        ...targets.map((target) =>
          verdictOf(ofEdition.filter(({ job }) => job.example === example && job.target === target)),
        ),
      ]);
      return columns([[edition, ...targets.map(({ title }) => title)], ...rows]);
    })
    .join('\n\n');
}

function verdictOf(runs: readonly RunReport[]): string {
  const failed = runs.find(({ verdict }) => verdict !== 'pass');
  return failed?.verdict ?? (runs.length === 0 ? '' : 'pass');
}

/** What is the same in every language: the shortfall that tells when it isn't, and the cases that show it. */
const ASPECTS: readonly { readonly name: string; readonly verdict: Verdict; readonly shownBy: (job: Job) => boolean }[] = [
  { name: 'request', verdict: 'request', shownBy: () => true },
  { name: 'result', verdict: 'result', shownBy: ({ failure }) => failure?.error === undefined },
  { name: 'state', verdict: 'state', shownBy: () => true },
  { name: 'errors', verdict: 'error', shownBy: ({ failure }) => failure?.error !== undefined },
];

/** Verdicts of runs that did not come so far that anything could be compared. */
const NOTHING_COMPARED: ReadonlySet<Verdict> = new Set(['environment', 'compile', 'timeout']);

/**
 * For each example and language: whether request, result, state and errors are what all languages must show, and where
 * they aren't, what came, side by side.
 */
export function equalityMatrix(runs: readonly RunReport[]): string {
  const targets = distinct(runs, ({ job }) => job.target);
  return distinct(runs, ({ job }) => job.example)
    .map((example) => {
      const ofExample = runs.filter(({ job }) => job.example === example);
      const rows = ASPECTS.flatMap(({ name, verdict, shownBy }) => {
        const ofTargets = targets.map((target) => ofExample.filter(({ job }) => job.target === target && shownBy(job)));
        const equal = ofTargets.map((own) => equalOf(own, verdict));
        const found = ofTargets.map((own) => differenceOf(own, verdict));
        return [[name, ...equal], ...(found.some((text) => text !== '') ? [['  found', ...found]] : [])];
      });
      return columns([[example.id, ...targets.map(({ id }) => id)], ...rows]);
    })
    .join('\n\n');
}

function equalOf(runs: readonly RunReport[], aspect: Verdict): string {
  const equal = runs.filter(
    ({ verdict, shortfalls }) =>
      !NOTHING_COMPARED.has(verdict) && shortfalls.every((shortfall) => shortfall.verdict !== aspect),
  ).length;
  if (runs.length === 0) return 'not run';
  return equal === runs.length ? 'equal' : `${String(equal)} of ${String(runs.length)} equal`;
}

/** How much of a difference stands in a column; the details below tell it whole. */
const DIFFERENCE_WIDTH = 32;

/** The first difference in an aspect, for a place beside the other languages'; nothing where there is none. */
function differenceOf(runs: readonly RunReport[], aspect: Verdict): string {
  const [first] = runs.flatMap(({ shortfalls }) => shortfalls.filter(({ verdict }) => verdict === aspect));
  const [line = ''] = first?.found.split('\n') ?? [];
  return line.length > DIFFERENCE_WIDTH ? `${line.slice(0, DIFFERENCE_WIDTH - 1)}…` : line;
}

/** Each run that didn't pass: which it is, what was expected, what came, what to do. */
export function shortfallDetails(runs: readonly RunReport[]): string[] {
  return runs.flatMap(({ job, shortfalls: [shortfall] }) =>
    shortfall === undefined
      ? []
      : [
          formatDetails(shortfall.verdict, {
            where: `example ${job.example.id} in ${job.target.title}, case ${caseOf(job)}, generated/${job.path}`,
            ...shortfall,
          }),
        ],
  );
}

/** In what the programs ran: the emulator, and each target's runtime and SDK by name and version. */
export function environmentText({ environment: { engine, emulator, toolchains }, runs }: Verification): string {
  const targets = distinct(runs, ({ job }) => job.target).map(({ id, title }) => {
    const description = toolchains[id];
    return [title, description?.runtime ?? 'no container', description?.sdk ?? ''];
  });
  return columns([['Emulator', emulator, `Docker Engine ${engine}`], ...targets]);
}

/** How long each step took, in seconds. */
export function timingsText({ services, targets, total }: Timings): string {
  const rows = Object.entries(targets).map(([target, { setUp, compile, runs }]) => [target, ...[setUp, compile, runs].map(seconds)]);
  return [
    columns([['seconds', 'set-up', 'compile', 'runs'], ['services', seconds(services), '', ''], ...rows]),
    `all together ${seconds(total)} s; the targets work side by side`,
  ].join('\n');
}

function distinct<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Key[] {
  return [...new Set(items.map(keyOf))];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
