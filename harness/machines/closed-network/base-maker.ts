import type Dockerode from 'dockerode';
import type { BuildProgress } from '../docker/build.ts';

export interface BaseRequest {
  readonly docker: Dockerode;
  /** The tag that the image is to have. */
  readonly tag: string;
  /** A folder for what is needed on the way, removed with the session. */
  readonly folder: string;
  /** The base image of Debian, made or pulled. */
  readonly debian: () => Promise<string>;
  readonly progress: BuildProgress;
}

/** Makes a base image that can't be pulled. */
export interface BaseMaker {
  /** What this machine lacks for it; undefined where it lacks nothing. */
  readonly lacks: () => Promise<string | undefined>;
  readonly make: (request: BaseRequest) => Promise<void>;
}
