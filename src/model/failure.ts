import type { World } from './world.ts';

/** A case in which an example's call fails, or gets through only when its SDK tries again. */
export interface Failure {
  /** Kebab-case; the case's name in reports. */
  readonly id: string;
  /** Makes of the example's own world the one in which the snippet then runs. */
  readonly world?: (own: World) => World;
  /** What AWS KMS answers to the first requests, whatever they ask for. */
  readonly answer?: ErrorAnswer;
  /** The error that the snippet's language must surface. Without one, the call must succeed in the end. */
  readonly error?: string;
}

/** An error as AWS KMS answers it. */
export interface ErrorAnswer {
  readonly error: string;
  readonly message: string;
  /** To how many requests it is the answer. */
  readonly times: number;
}
