/** Something that the harness works at: one of the services, or a target's toolchain. */
export interface Progress {
  readonly subject: string;
  /** What is being done, or what came of it. */
  readonly text: string;
  readonly state: 'working' | 'done' | 'failed';
}

export type OnProgress = (progress: Progress) => void;
