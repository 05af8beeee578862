import type { Supervision } from '../machines/workshop.ts';
import type { Job } from './job.ts';
import type { Verification } from './report.ts';
import { inSession, type VerifyOptions } from './session.ts';

export interface VerifyRequest extends Supervision, VerifyOptions {}

/**
 * Runs the jobs' programs, each target's in a container of its own, and judges each run. Whatever was started has ended
 * when this returns or throws.
 *
 * @throws KmsExamplesError when the Docker Engine, the emulator or the recorder fails, or the signal's own error
 */
export function verifyJobs(
  jobs: readonly Job[],
  { signal, onProgress, ...options }: VerifyRequest,
): Promise<Verification> {
  return inSession({ signal, onProgress }, (session) => session.verify(jobs, options));
}
