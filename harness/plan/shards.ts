import { groupBy, sumBy } from 'es-toolkit';
import type { Job } from '../verify/job.ts';

/** How runs are divided among machines: into so many parts that take about as long, or a part for each target. */
export type Parting = { readonly by: 'time'; readonly count: number } | { readonly by: 'target' };

/** A part of what is to be run, for a machine of its own. */
export interface Part {
  /** What `--shard` calls it: `2/3`, or the target's id. */
  readonly name: string;
  readonly jobs: readonly Job[];
}

/** What a machine takes until a target's container is up whose image it has to build, in milliseconds. */
const SET_UP_MS = 60_000;

/** Parts are as small as they can be in steps of this: another machine for less isn't worth an image. */
const STEP_MS = 10_000;

/**
 * How long a run keeps a machine with two processors, by and large, in milliseconds: about the same in all languages, but
 * for complete programs that are compiled, whose targets tell.
 */
const RUN_MS = { snippet: 150, complete: 1000 } as const;

/**
 * Divides runs, each of them into exactly one part.
 *
 * There is always a part, so that also of nothing something can be told: the first target's, where none has a run.
 *
 * @param first The target whose part is there also where there is nothing to run.
 */
export function partsOf(jobs: readonly Job[], parting: Parting, first: string): Part[] {
  if (parting.by === 'time') {
    const { count } = parting;
    return shardsOf(jobs, count).map((part, index) => ({ name: `${index + 1}/${count}`, jobs: part }));
  }
  const parts = Object.entries(groupBy([...jobs], ({ target }) => target.id));
  return parts.length === 0 ? [{ name: first, jobs: [] }] : parts.map(([name, part]) => ({ name, jobs: part }));
}

/**
 * Divides runs into so many parts that all take about as long, each run in exactly one of them.
 *
 * The parts follow from the runs alone: what machines have measured themselves would differ from one to the next. So the
 * durations are those that were measured once, and are kept here. A target in a part costs its image, too, which a machine of CI builds
 * anew: so targets stand one after the other, and are cut only where a part is full. The parts are as small as they can be
 * for that the runs fit into so many. The last ones are empty where fewer take no longer.
 */
export function shardsOf(jobs: readonly Job[], count: number): Job[][] {
  const ordered = Object.values(groupBy([...jobs], ({ target }) => target.id)).flat();
  const steps = (milliseconds: number): number => Math.ceil(milliseconds / STEP_MS);
  // A part can't be smaller than its largest run; in one as large as all of them, all fit.
  let tooSmall = steps(SET_UP_MS + Math.max(0, ...ordered.map(costOf))) - 1;
  let enough = tooSmall + 1 + steps(sumBy(ordered, (job) => SET_UP_MS + costOf(job)));
  while (enough - tooSmall > 1) {
    const size = Math.floor((tooSmall + enough) / 2);
    if (filled(ordered, size * STEP_MS).length <= count) enough = size;
    else tooSmall = size;
  }
  const parts = filled(ordered, enough * STEP_MS).map((part) => new Set(part));
  return Array.from({ length: count }, (_none, index) => jobs.filter((job) => parts[index]?.has(job)));
}

/** Parts with as many runs as go into a size, in their order. No run is larger than that. */
function filled(jobs: readonly Job[], size: number): Job[][] {
  const parts: Job[][] = [];
  let left = 0;
  let target: string | undefined;
  for (const job of jobs) {
    const cost = costOf(job);
    const more = cost + (job.target.id === target ? 0 : SET_UP_MS);
    if (parts.length === 0 || more > left) {
      parts.push([job]);
      left = size - SET_UP_MS - cost;
    } else {
      parts.at(-1)?.push(job);
      left -= more;
    }
    target = job.target.id;
  }
  return parts;
}

function costOf({ target, complete }: Pick<Job, 'target' | 'complete'>): number {
  return complete === undefined ? RUN_MS.snippet : (target.complete.durationMs ?? RUN_MS.complete);
}
