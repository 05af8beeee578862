import { randomBytes, randomInt } from 'node:crypto';
import { policyContextIn } from '../../src/model/policy-rules.ts';
import { makeWorld } from '../emulator/world.ts';
import { Translation } from '../emulator/translation.ts';
import type { Outcome } from '../toolchains/server.ts';
import { outputsOf } from './calls.ts';
import { decryptAnswered } from './ciphertexts.ts';
import { answerIn } from './expectation.ts';
import type { Job } from './job.ts';
import { judge } from './judge.ts';
import type { RunReport } from './report.ts';
import { inSnippetLines } from './snippet-lines.ts';
import type { Stage } from './stage.ts';

const ACCESS_KEY_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Judges how a run ended that might take so many seconds. */
type RunJudge = (outcome: Outcome, limitSeconds: number) => Promise<RunReport>;

/** A job with the credentials that only its run has, and with an account of its own. */
export class Run {
  readonly job: Job;
  readonly accessKeyId = `AKIA${Array.from({ length: 16 }, () => ACCESS_KEY_ALPHABET[randomInt(32)]).join('')}`;
  readonly secretAccessKey = randomBytes(30).toString('base64url');
  readonly #account: string;

  /** @param account Distinct among the runs that share an emulator. */
  constructor(job: Job, account: string) {
    this.job = job;
    this.#account = account;
  }

  /**
   * Makes the run's world, and makes the run known to the recorder.
   *
   * @returns What judges how the run ended.
   */
  async enterWorld({ emulator, recorder }: Stage): Promise<RunJudge> {
    const { job, accessKeyId, secretAccessKey } = this;
    const { example, failure } = job;
    const account = this.#account;
    const world = failure?.world?.(example.world) ?? example.world;
    const substitutions = await makeWorld(emulator, account, world);
    await recorder.register({
      accessKeyId,
      secretAccessKey,
      account,
      substitutions,
      policyContext: policyContextIn(world),
      ...(failure?.answer === undefined ? {} : { answer: failure.answer }),
    });
    const translation = new Translation(substitutions);
    const before = await emulator.readState(account, translation);

    return async ({ run: _run, durationMs, worker, ...outcome }, limitSeconds) => {
      const exchanges = await recorder.exchanges(accessKeyId);
      const { text: stderr, line } = inSnippetLines(outcome.stderr, job);
      const shortfalls = judge(job, {
        ...outcome,
        stderr,
        limitSeconds,
        timedOut: durationMs >= limitSeconds * 1000,
        exchanges,
        decryptions: await decryptAnswered(
          example,
          answerIn(example, outputsOf(exchanges)),
          emulator,
          account,
          translation,
        ),
        before,
        after: await emulator.readState(account, translation),
      });
      const verdict = shortfalls[0]?.verdict ?? 'pass';
      const isolation = worker === undefined ? 'isolated' : 'warm';
      return { job, verdict, shortfalls, line, exchanges, outcome: { ...outcome, stderr }, durationMs, isolation };
    };
  }
}
