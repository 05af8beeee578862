import { randomBytes, randomInt } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { policyContextIn } from '../../src/model/policy-rules.ts';
import { clientOf } from '../emulator/client.ts';
import { makeWorld } from '../emulator/world.ts';
import type { State } from '../emulator/state.ts';
import { Translation } from '../emulator/translation.ts';
import type { Outcome, ToolchainProgram } from '../toolchains/programs.ts';
import { outputsOf } from './calls.ts';
import { decryptAnswered } from './ciphertexts.ts';
import { answerIn } from './expectation.ts';
import type { Job } from './job.ts';
import { judge } from './judge.ts';
import type { RunReport } from './report.ts';
import type { Stage } from './stage.ts';
import type { Shortfall } from './verdict.ts';

const ACCESS_KEY_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const FIRST_ACCOUNT = 700_000_000_000;

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

  /** Makes the run's world, and makes the run known to the recorder. */
  async enterWorld({ emulator, recorder }: Stage): Promise<EnteredWorld> {
    const client = clientOf(emulator, this.#account);
    const { example, failure } = this.job;
    const world = failure?.world?.(example.world) ?? example.world;
    const substitutions = await makeWorld(client, this.#account, world);
    const { accessKeyId, secretAccessKey } = this;
    await recorder.register({
      accessKeyId,
      secretAccessKey,
      account: this.#account,
      substitutions,
      policyContext: policyContextIn(world),
      ...(failure?.answer === undefined ? {} : { answer: failure.answer }),
    });
    const translation = new Translation(substitutions);
    return { client, translation, before: await emulator.readState(this.#account, translation) };
  }

  /** Judges how the run ended. */
  async report(
    outcome: Outcome,
    world: EnteredWorld,
    { emulator, recorder }: Stage,
    limitSeconds: number,
  ): Promise<RunReport> {
    const { client, translation, before } = world;
    const { example } = this.job;
    const exchanges = await recorder.exchanges(this.accessKeyId);
    const answer = answerIn(example, outputsOf(exchanges));
    const shortfalls = judge(this.job, {
      ...outcome,
      limitSeconds,
      timedOut: outcome.durationMs >= limitSeconds * 1000,
      exchanges,
      decryptions: await decryptAnswered(example, answer, client, translation),
      before,
      after: await emulator.readState(this.#account, translation),
    });
    const { durationMs } = outcome;
    const [first] = shortfalls;
    return { job: this.job, verdict: first?.verdict ?? 'pass', shortfalls, exchanges, durationMs };
  }

  /** The report of a run that didn't pass. */
  fallsShort(shortfall: Shortfall): RunReport {
    return { job: this.job, verdict: shortfall.verdict, shortfalls: [shortfall], exchanges: [], durationMs: 0 };
  }
}

/** A run's world in the emulator. */
export interface EnteredWorld {
  readonly client: KMSClient;
  readonly translation: Translation;
  readonly before: State;
}
