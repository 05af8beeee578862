import { formatDetails } from '../../src/errors.ts';
import type { RunReport, Timings, Verification } from '../verify/report.ts';
import { columns } from './columns.ts';

/** The verdicts, examples down, languages across, an edition at a time. */
export function verdictTable(runs: readonly RunReport[]): string {
  return distinct(runs, ({ job }) => job.edition)
    .map((edition) => {
      const ofEdition = runs.filter(({ job }) => job.edition === edition);
      const targets = distinct(ofEdition, ({ job }) => job.target);
      const rows = distinct(ofEdition, ({ job }) => job.example).map((example) => [
        example.id,
        ...targets.map(
          (target) => ofEdition.find(({ job }) => job.example === example && job.target === target)?.verdict ?? '',
        ),
      ]);
      return columns([[edition, ...targets.map(({ title }) => title)], ...rows]);
    })
    .join('\n\n');
}

/** Each run that didn't pass: which it is, what was expected, what came, what to do. */
export function shortfallDetails(runs: readonly RunReport[]): string[] {
  return runs.flatMap(({ job, shortfall }) =>
    shortfall === undefined
      ? []
      : [
          formatDetails(shortfall.verdict, {
            where: `example ${job.example.id} in ${job.target.title}, generated/${job.path}`,
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
