import { randomBytes, randomInt } from 'node:crypto';
import { policyContextIn } from '../../src/model/policy-rules.ts';
import { clientOf } from '../emulator/client.ts';
import { makeWorld } from '../emulator/world.ts';
import { Translation } from '../emulator/translation.ts';
import type { Outcome, ToolchainProgram } from '../toolchains/programs.ts';
import { outputsOf } from './calls.ts';
import { decryptAnswered } from './ciphertexts.ts';
import { answerIn } from './expectation.ts';
import type { Job } from './job.ts';
import { judge } from './judge.ts';
import type { RunReport } from './report.ts';
import { inSnippetLines } from './snippet-lines.ts';
import type { Stage } from './stage.ts';
import type { Shortfall } from './verdict.ts';

const ACCESS_KEY_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const FIRST_ACCOUNT = 700_000_000_000;

/** Judges how a run ended. */
type RunJudge = (outcome: Outcome) => Promise<RunReport>;

/** A job with the credentials and the account that only its run has. */
export class Run implements ToolchainProgram {
  readonly job: Job;
  readonly run: string;
  readonly text: string;
  readonly accessKeyId = `AKIA${Array.from({ length: 16 }, () => ACCESS_KEY_ALPHABET[randomInt(32)]).join('')}`;
  readonly secretAccessKey = randomBytes(30).toString('base64url');
  readonly #account: string;

  /** @param index Distinct among the runs that share an emulator. */
  constructor(job: Job, index: number) {
    this.job = job;
    this.run = job.run;
    this.text = job.program.text;
    this.#account = String(FIRST_ACCOUNT + index);
  }

  /**
   * Makes the run's world, and makes the run known to the recorder.
   *
   * @returns What judges how the run ended.
   */
  async enterWorld({ emulator, recorder }: Stage, limitSeconds: number): Promise<RunJudge> {
    const { job, accessKeyId, secretAccessKey } = this;
    const { example, failure } = job;
    const account = this.#account;
    const client = clientOf(emulator, account);
    const world = failure?.world?.(example.world) ?? example.world;
    const substitutions = await makeWorld(client, account, world);
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

    return async ({ durationMs, ...outcome }) => {
      const exchanges = await recorder.exchanges(accessKeyId);
      const { text: stderr, line } = inSnippetLines(outcome.stderr, job);
      const shortfalls = judge(job, {
        ...outcome,
        stderr,
        limitSeconds,
        timedOut: durationMs >= limitSeconds * 1000,
        exchanges,
        decryptions: await decryptAnswered(example, answerIn(example, outputsOf(exchanges)), client, translation),
        before,
        after: await emulator.readState(account, translation),
      });
      return { job, verdict: shortfalls[0]?.verdict ?? 'pass', shortfalls, line, exchanges, durationMs };
    };
  }

  /** The report of a run that didn't pass. */
  fallsShort(shortfall: Shortfall, line?: number): RunReport {
    return { job: this.job, verdict: shortfall.verdict, shortfalls: [shortfall], line, exchanges: [], durationMs: 0 };
  }
}
