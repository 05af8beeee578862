import type { Count } from '../progress.ts';
import type { Job } from './job.ts';

/** What a run counts for that never ran before. */
const USUAL_MS = 100;

/** Tells how many runs have ended, and from how long all of them took before, how long the others will take. */
export class Pace {
  readonly #weights: ReadonlyMap<Job, number>;
  readonly #began = performance.now();
  readonly #whole: number;
  #ended = 0;
  #done = 0;

  /** @param pastMs How long a run took before; undefined where it never ran. */
  constructor(jobs: readonly Job[], pastMs: (job: Job) => number | undefined) {
    this.#weights = new Map(jobs.map((job) => [job, pastMs(job) ?? USUAL_MS]));
    this.#whole = [...this.#weights.values()].reduce((sum, weight) => sum + weight, 0);
  }

  /** Counts a run that has ended. */
  count(job: Job): Count {
    this.#ended++;
    this.#done += this.#weights.get(job) ?? 0;
    const elapsed = performance.now() - this.#began;
    const secondsLeft =
      this.#done === 0 ? undefined : Math.ceil((elapsed * (this.#whole - this.#done)) / this.#done / 1000);
    return { ended: this.#ended, all: this.#weights.size, secondsLeft };
  }
}
