import type { ToolchainDescription } from '../toolchains/running.ts';
import type { Isolation } from '../toolchains/isolation.ts';
import type { Outcome } from '../toolchains/server.ts';
import type { Exchange } from '../recorder/protocol.ts';
import type { State } from '../emulator/state.ts';
import type { Usage } from '../machines/docker/usage.ts';
import type { Job } from './job.ts';
import type { Shortfall, Verdict } from './verdict.ts';

/** What a program left behind. */
export type ProgramOutcome = Pick<Outcome, 'exitStatus' | 'stdout' | 'stderr' | 'observed' | 'observedError'>;

/** What came of one job. */
export interface RunReport {
  readonly job: Job;
  readonly verdict: Verdict;
  /** All in which it falls short; the first of them gave the verdict. */
  readonly shortfalls: readonly Shortfall[];
  /** The line of the job's source that the program's own messages name first. */
  readonly line?: number | undefined;
  /** The requests that the recorder saw of it, with their answers. */
  readonly exchanges: readonly Exchange[];
  /** What was in its world before it ran, and after; undefined where it didn't run. */
  readonly states?: Readonly<Record<'before' | 'after', State>>;
  /** How long the program ran, in milliseconds; 0 where it didn't. */
  readonly durationMs: number;
  /** How the program ended, and what the observer wrote; undefined where it didn't run. */
  readonly outcome?: ProgramOutcome;
  /** How it ran; undefined where it didn't. */
  readonly isolation?: Isolation;
  /** The verdict of its run in a worker, where the isolated one that was then made came to another. */
  readonly warmVerdict?: Verdict;
  /** When it passed, in ISO 8601, where it did so before and was not repeated. */
  readonly since?: string;
}

/** In what the programs ran. */
export interface Environment {
  /** The Docker Engine's version; undefined where nothing was run. */
  readonly engine?: string;
  /** The emulator's name and version. */
  readonly emulator: string;
  /** By target; a toolchain whose container didn't come up is missing. */
  readonly toolchains: Readonly<Record<string, ToolchainDescription>>;
}

/** How long each step took, in milliseconds. The targets' steps run side by side. */
export interface Timings {
  /** Until emulator and recorder answered, their images included. */
  readonly services: number;
  readonly targets: Readonly<Record<string, TargetTimings>>;
  /** What each container has used, by what runs in it; undefined where nobody asked for it. */
  readonly usage?: Readonly<Record<string, Usage>>;
  /** Everything, from connecting to the Docker Engine until the last run was judged. */
  readonly total: number;
}

export interface TargetTimings {
  /** Until the container was up, its image included. */
  readonly setUp: number;
  readonly compile: number;
  /** Making worlds, running programs and judging, from the first run to the last. */
  readonly runs: number;
  /** The same of each run by itself, added up: many are under way at a time. */
  readonly worlds: number;
  readonly programs: number;
  readonly judging: number;
}

export interface Verification {
  readonly environment: Environment;
  /** What the order of the runs follows from; undefined where nothing was run. */
  readonly seed?: number;
  readonly timings: Timings;
  /** In the order of the jobs. */
  readonly runs: readonly RunReport[];
}

/** Who is told of what is found out, as soon as it is known. */
export interface Witness {
  /** The emulator's name and version. */
  readonly onEmulator: (description: string) => void;
  readonly onToolchain: (description: ToolchainDescription) => void;
  readonly onReport: (report: RunReport) => void;
}
