import { errorsToTry } from '../api/errors.ts';
import type { World } from './world.ts';

/** A case in which an example's call fails, or gets through only when its SDK tries again. */
export interface Failure {
  /** The case's name in reports: in kebab case where the example declares it. */
  readonly id: string;
  /** Makes of the example's own world the one in which the snippet then runs. */
  readonly world?: (own: World) => World;
  /** What AWS KMS answers to the first requests, whatever they ask for. */
  readonly answer?: ErrorAnswer;
  /** The error that the snippet's language must surface. Without one, the call must succeed in the end. */
  readonly error?: string;
}

/** As many requests as there are. */
export const ALWAYS = Number.MAX_SAFE_INTEGER;

/** Whether its answer is all that a call ever gets, so that it is never asked what world there is. */
export function isAlwaysAnswered({ answer }: Failure): boolean {
  return answer?.times === ALWAYS;
}

/** Whether its SDK tries a call again, which is throttled each time, until it gives up. */
export function isThrottledAlways(failure: Failure): boolean {
  return failure.answer?.error === 'ThrottlingException' && isAlwaysAnswered(failure);
}

/** The failures in which a call of an operation gets an error as its answer, a case for each that is tried. */
export function failuresByErrors(operation: string): Failure[] {
  return errorsToTry(operation).map((error) => ({
    id: `error: ${error}`,
    error,
    answer: { error, message: 'The request was answered with this error.', times: ALWAYS },
  }));
}

/** An error as AWS KMS answers it. */
export interface ErrorAnswer {
  readonly error: string;
  readonly message: string;
  /** To how many requests it is the answer. */
  readonly times: number;
}
