import { randomBytes, randomInt } from 'node:crypto';
import { zip } from 'es-toolkit';
import { isAlwaysAnswered } from '../../src/model/failure.ts';
import { policyContextIn } from '../../src/model/policy-rules.ts';
import type { World } from '../../src/model/world.ts';
import { OTHERS } from '../emulator/state.ts';
import { Translation } from '../emulator/translation.ts';
import { makeWorlds, type MadeWorld, type WantedWorld } from '../emulator/world.ts';
import type { Registration } from '../recorder/protocol.ts';
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

/** Where nothing is that could change. */
const NO_WORLD: MadeWorld = {
  substitutions: [],
  translation: new Translation([]),
  state: { keys: {}, aliases: {}, [OTHERS]: {} },
};

/** Judges how a run ended that might take so many seconds. */
export type RunJudge = (outcome: Outcome, limitSeconds: number) => Promise<RunReport>;

/** A job with the credentials that only its run has, and with an account of its own. */
export class Run {
  readonly job: Job;
  readonly accessKeyId = `AKIA${Array.from({ length: 16 }, () => ACCESS_KEY_ALPHABET[randomInt(32)]).join('')}`;
  readonly secretAccessKey = randomBytes(30).toString('base64url');
  readonly #account: string;
  readonly #world: World;

  /** @param account Distinct among the runs that share an emulator. */
  constructor(job: Job, account: string) {
    this.job = job;
    this.#account = account;
    this.#world = job.failure?.world?.(job.declared.world) ?? job.declared.world;
  }

  /** The world that the run needs; undefined where its call is answered without one. */
  get wanted(): WantedWorld | undefined {
    return this.#hasWorld ? { account: this.#account, world: this.#world } : undefined;
  }

  get #hasWorld(): boolean {
    const { failure } = this.job;
    return failure === undefined || !isAlwaysAnswered(failure);
  }

  /** How the recorder is to know the run. */
  registration({ substitutions }: MadeWorld): Registration {
    const { accessKeyId, secretAccessKey } = this;
    const { answer } = this.job.failure ?? {};
    return {
      accessKeyId,
      secretAccessKey,
      account: this.#account,
      substitutions: [...substitutions],
      policyContext: policyContextIn(this.#world),
      ...(answer === undefined ? {} : { answer }),
    };
  }

  /** What judges how the run ended in its world. */
  judgeIn({ translation, state: before }: MadeWorld, { emulator, recorder }: Stage): RunJudge {
    const { job, accessKeyId } = this;
    const { declared: example } = job;
    const account = this.#account;
    return async ({ run: _run, durationMs, worker, ...outcome }, limitSeconds) => {
      const exchanges = await recorder.exchanges(accessKeyId);
      const { text: stderr, line } = inSnippetLines(outcome.stderr, job);
      const after = this.#hasWorld ? await emulator.readState(account, translation) : before;
      const shortfalls = judge(job, {
        ...outcome,
        stderr,
        stdout: inSnippetLines(outcome.stdout, job).text,
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
        after,
      });
      const verdict = shortfalls[0]?.verdict ?? 'pass';
      const isolation = worker === undefined ? 'isolated' : 'warm';
      return {
        job,
        verdict,
        shortfalls,
        line,
        exchanges,
        states: { before, after },
        outcome: { ...outcome, stderr },
        durationMs,
        isolation,
      };
    };
  }
}

/**
 * Makes the runs' worlds, and makes the runs known to the recorder.
 *
 * @returns What judges how each of them ended.
 * @throws KmsExamplesError when the emulator or the recorder fails
 */
export async function enterWorlds(runs: readonly Run[], stage: Stage): Promise<RunJudge[]> {
  const inWorlds = runs.filter(({ wanted }) => wanted !== undefined);
  const made = await makeWorlds(
    stage.emulator,
    inWorlds.flatMap(({ wanted }) => wanted ?? []),
  );
  const worlds = new Map(zip(inWorlds, made));
  const entered = runs.map((run): [Run, MadeWorld] => [run, worlds.get(run) ?? NO_WORLD]);
  await stage.recorder.register(entered.map(([run, world]) => run.registration(world)));
  return entered.map(([run, world]) => run.judgeIn(world, stage));
}
