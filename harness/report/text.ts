import { groupBy, uniq } from 'es-toolkit';
import { columns } from '../../src/columns.ts';
import { counted } from '../../src/counted.ts';
import { formatDetails } from '../../src/errors.ts';
import type { Target } from '../../src/languages/target.ts';
import { targets } from '../../src/languages/targets.ts';
import { caseOf, type Job } from '../verify/job.ts';
import type { RunReport, Timings, Verification } from '../verify/report.ts';
import type { Verdict } from '../verify/verdict.ts';

/** What of a verification is told: all of it, and how long each step took. */
interface Telling {
  readonly verbose: boolean;
  readonly timings: boolean;
}

/**
 * A verification as the command prints it: how many passed by page and language; of what falls short, and with `verbose`
 * of everything, how far the languages are equal; each shortfall; on what all ran; and the counts.
 *
 * @param notices What else is to be told, after the shortfalls.
 */
export function verificationText(verification: Verification, notices: readonly string[], telling: Telling): string {
  const { runs } = verification;
  const differing = new Set(runs.filter(({ verdict }) => verdict !== 'pass').map(({ job }) => job.example));
  const told = telling.verbose ? runs : runs.filter(({ job }) => differing.has(job.example));
  return [
    columns(summaryRows(runs)),
    ...(told.length === 0 ? [] : [equalityMatrix(told)]),
    ...shortfallDetails(runs),
    ...repeatedText(runs),
    ...notices,
    environmentText(verification),
    ...(telling.timings ? [timingsText(verification.timings)] : []),
    countText(runs),
  ].join('\n\n');
}

/** How many runs passed, of how many where not all did: pages down, languages across, with a row of their names. */
export function summaryRows(runs: readonly RunReport[]): string[][] {
  const shown = targetsOf(runs);
  const rows = uniq(runs.map(({ job }) => job.page)).map((page) => [
    page.id,
    ...shown.map((target) => passedOf(runs.filter(({ job }) => job.page === page && job.target.id === target.id))),
  ]);
  return [['passed', ...shown.map(({ id }) => id)], ...rows];
}

function passedOf(runs: readonly RunReport[]): string {
  const passed = String(runs.filter(({ verdict }) => verdict === 'pass').length);
  if (runs.length === 0) return '';
  return passed === String(runs.length) ? passed : `${passed} of ${String(runs.length)}`;
}

/** How many runs passed and failed, and how many of them need not have been repeated. */
function countText(runs: readonly RunReport[]): string {
  const passed = runs.filter(({ verdict }) => verdict === 'pass').length;
  const days = runs.flatMap(({ since }) => since?.slice(0, 10) ?? []).toSorted();
  const known =
    days.length === 0
      ? []
      : [
          `${String(runs.length - days.length)} of ${String(runs.length)} runs were made; ` +
            `the others have passed as they are before, the first of them on ${days[0] ?? ''} (--all repeats them)`,
        ];
  return [...known, `${String(passed)} passed, ${String(runs.length - passed)} failed`].join('\n');
}

/** What would run, and why, as far as the record tells: a line a reason. */
export function openRunsText(open: readonly Job[], staleness: ReadonlyMap<Job, readonly string[]>): string {
  const jobsOf = new Map<string, Job[]>();
  for (const job of open) {
    const reasons = staleness.get(job) ?? ['it is on record, but has not passed on this machine'];
    for (const reason of reasons) jobsOf.set(reason, [...(jobsOf.get(reason) ?? []), job]);
  }
  const rows = [...jobsOf].map(([reason, jobs]) => [counted(jobs.length, 'run'), reason]);
  return [
    ...(rows.length === 0 ? [] : [columns(rows)]),
    ...open.map((job) => `${job.example.id} ${job.target.id} ${caseOf(job)}`),
    `${counted(open.length, 'run')} to be made`,
  ].join('\n');
}

/** What is the same in every language: the shortfall that tells when it isn't, and the cases that show it. */
const ASPECTS: readonly { readonly name: string; readonly verdict: Verdict; readonly shownBy: (job: Job) => boolean }[] = [
  { name: 'request', verdict: 'request', shownBy: () => true },
  { name: 'result', verdict: 'result', shownBy: ({ surface }) => surface.errorType === undefined },
  { name: 'state', verdict: 'state', shownBy: () => true },
  { name: 'output', verdict: 'output', shownBy: () => true },
  { name: 'errors', verdict: 'error', shownBy: ({ surface }) => surface.errorType !== undefined },
];

/** Verdicts of runs that did not come so far that anything could be compared. */
const NOTHING_COMPARED: ReadonlySet<Verdict> = new Set(['environment', 'compile', 'timeout']);

/**
 * For each example and language: whether request, result, state and errors are what all languages must show, and where
 * they aren't, what came, side by side.
 */
export function equalityMatrix(runs: readonly RunReport[]): string {
  const shown = targetsOf(runs);
  return uniq(runs.map(({ job }) => job.example))
    .map((example) => {
      const ofExample = runs.filter(({ job }) => job.example === example);
      const rows = ASPECTS.flatMap(({ name, verdict, shownBy }) => {
        const ofTargets = shown.map((target) => ofExample.filter(({ job }) => job.target.id === target.id && shownBy(job)));
        const equal = ofTargets.map((own) => equalOf(own, verdict));
        const found = ofTargets.map((own) => differenceOf(own, verdict));
        return [[name, ...equal], ...(found.some((text) => text !== '') ? [['  found', ...found]] : [])];
      });
      return columns([[example.id, ...shown.map(({ id }) => id)], ...rows]);
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

/** Verdicts that a language's own tools come to: what they say of one language says nothing of another. */
const OF_A_LANGUAGE: ReadonlySet<Verdict> = new Set(['environment', 'compile', 'crash']);

/**
 * The runs that didn't pass: which they are, what was expected, what came, what to do. What several runs share is told
 * once: an error that keeps a snippet from being compiled in any of its cases, or a mistake in a declaration, which all
 * languages bring to light.
 */
export function shortfallDetails(runs: readonly RunReport[]): string[] {
  const alike = groupBy(
    runs.filter(({ shortfalls }) => shortfalls.length > 0),
    ({ job, verdict, shortfalls: [shortfall] }) =>
      JSON.stringify([OF_A_LANGUAGE.has(verdict) ? job.target.id : 'any', shortfall]),
  );
  return Object.values(alike).flatMap((group) => {
    const [shortfall] = group[0]?.shortfalls ?? [];
    if (shortfall === undefined) return [];
    return [formatDetails(shortfall.verdict, { where: placeOf(group.map(({ job }) => job)), ...shortfall })];
  });
}

/** More files than these say less than the examples, languages and cases of which they are. */
const NAMED_PATHS = 3;

/** The title of a target, and its own name where another has the same title. */
function languageOf({ id, title }: Target): string {
  return targets.filter((one) => one.title === title).length > 1 ? `${title} (${id})` : title;
}

/** Names runs: the examples, languages and cases, and the files where they are few. */
function placeOf(jobs: readonly Job[]): string {
  const named = (what: string, names: readonly string[]): string =>
    `${what}${names.length === 1 ? '' : 's'} ${names.join(', ')}`;
  const examples = named('example', uniq(jobs.map(({ example }) => example.id)));
  const languages = uniq(jobs.map(({ target }) => target)).map(languageOf);
  const paths = uniq(jobs.map(({ source }) => source.path));
  const cases = named('case', uniq(jobs.map(caseOf)));
  return [`${examples} in ${languages.join(', ')}`, cases, ...(paths.length <= NAMED_PATHS ? paths : [])].join(', ');
}

/** The runs whose isolated verdict counts, since they came to another one in a worker. */
function repeatedText(runs: readonly RunReport[]): string[] {
  const lines = runs.flatMap(({ job, verdict, warmVerdict }) =>
    warmVerdict === undefined
      ? []
      : [`${job.example.id} in ${job.target.id}, case ${caseOf(job)}: ${warmVerdict} in a worker, ${verdict} isolated, which counts`],
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** In what the programs ran: the emulator, and each target's runtime and SDK by name and version. */
export function environmentText({ environment: { engine, emulator, toolchains }, seed, runs }: Verification): string {
  const rows = targetsOf(runs).map((target) => {
    const description = toolchains[target.id];
    return [languageOf(target), description?.runtime ?? 'no container', description?.sdk ?? ''];
  });
  const order = seed === undefined ? [] : [['Order', `seed ${String(seed)}`, '']];
  return columns([['Emulator', emulator, engine === undefined ? '' : `Docker Engine ${engine}`], ...rows, ...order]);
}

const SERVICES = ['emulator', 'recorder'];

/** How long each step took, and what each container used: seconds, and mebibytes of memory. */
function timingsText({ services, targets: ofTargets, usage = {}, total }: Timings): string {
  const used = (name: string): string[] => {
    const found = usage[name];
    return found === undefined ? [] : [seconds(found.cpuMs), String(Math.round(found.memoryBytes / 1024 ** 2))];
  };
  const ofServices = SERVICES.map((name) => [name, seconds(services), '', '', '', '', '', ...used(name)]);
  const rows = Object.entries(ofTargets).map(([target, { setUp, compile, runs, worlds, programs, judging }]) => [
    target,
    ...[setUp, compile, runs, worlds, programs, judging].map(seconds),
    ...used(target),
  ]);
  return [
    columns([
      ['seconds', 'set-up', 'compile', 'runs', 'worlds', 'programs', 'judging', 'CPU', 'MiB'],
      ...ofServices,
      ...rows,
    ]),
    `all together ${seconds(total)} s; the targets work side by side`,
  ].join('\n');
}

/** The targets that were run, in the order of the pages' tabs. */
function targetsOf(runs: readonly RunReport[]): Target[] {
  return targets.filter((target) => runs.some(({ job }) => job.target.id === target.id));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
