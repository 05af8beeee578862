/** Something that the harness works at: one of the services, or a target's toolchain. */
export interface Progress {
  readonly subject: string;
  /** What is being done, or what came of it. */
  readonly text: string;
  readonly state: 'working' | 'done' | 'failed';
  /** How far it is, where that is counted. */
  readonly count?: Count;
}

/** How many of all runs have ended, and about how many seconds the others will take; undefined where nothing tells. */
export interface Count {
  readonly ended: number;
  readonly all: number;
  readonly secondsLeft: number | undefined;
}

export type OnProgress = (progress: Progress) => void;
