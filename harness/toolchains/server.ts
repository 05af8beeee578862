import { posix } from 'node:path';
import { z } from 'zod';
import { engineError } from '../machines/docker/engine.ts';
import { converse, type Conversation } from '../machines/docker/exec.ts';
import { KmsExamplesError } from '../../src/errors.ts';
import { parseJson } from '../../src/json.ts';
import type { Isolation } from './isolation.ts';
import type { Target } from '../../src/languages/target.ts';
import { framesIn, type Frame } from './frames.ts';

/** A program that a toolchain compiles and runs. */
export interface ToolchainProgram {
  /** Its run's name: also that of its folder. */
  readonly run: string;
  readonly text: string;
}

/** A program that is run as it is published. */
export interface PublishedProgram {
  /** The texts of its files, by their paths. */
  readonly files: Readonly<Record<string, string>>;
  readonly folder: string;
  /** What is called in that folder. */
  readonly command: string;
}

/** What a run is given. */
export interface RunSetting {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** How long it may take, in seconds. */
  readonly limitSeconds: number;
  readonly isolation: Isolation;
}

const descriptionSchema = z.object({ runtime: z.string(), sdk: z.string() });

/** What an image holds, as its own tools tell. */
export type Description = Readonly<z.infer<typeof descriptionSchema>>;

/** How a program ended. */
export interface Outcome {
  readonly run: string;
  readonly exitStatus: number;
  readonly durationMs: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the observer wrote of the result; undefined where it wrote nothing. */
  readonly observed: string | undefined;
  /** What it wrote of the SDK's error that ended the program; undefined where none did. */
  readonly observedError: string | undefined;
  /** The worker that ran it; undefined where it was isolated. */
  readonly worker: UsedWorker | undefined;
}

const workerStates = ['open', 'spent', 'gone'] as const;

/** What a program leaves of its worker. */
export interface UsedWorker {
  readonly id: string;
  /** Whether it is open for other programs, spent, so that it takes only the canary, or gone with the program. */
  readonly state: (typeof workerStates)[number];
}

const ENDED_REMEDY =
  'look at the programs that were running: one may end processes of others, or take all memory; or repeat the command';

type Answer = (frame: Frame) => void;

/**
 * The `serve` of a toolchain's container, which compiles and runs programs as long as it is wanted. Each order waits for
 * its own answer; any number may be under way.
 */
export class ToolchainServer {
  readonly #target: Target;
  readonly #conversation: Conversation;
  /** Who waits for which answer, by its first two words. */
  readonly #waiting = new Map<string, Answer>();
  /** The messages for the programs that are being compiled and don't. */
  readonly #compileErrors = new Map<string, string>();
  /** Rejects when the container fails. */
  readonly failed: Promise<never>;
  readonly description: Promise<Description>;
  /** What the canary prints where nothing was left behind; undefined where the image has none. */
  readonly canary: Promise<string | undefined>;

  constructor(containerId: string, target: Target, signal: AbortSignal) {
    this.#target = target;
    const name = `running in ${target.id}`;
    this.#conversation = converse({ containerId, name, command: ['/toolchain/serve'], signal });
    this.failed = new Promise<never>((_resolve, reject) => {
      this.#listen(reject).catch(reject);
    });
    this.failed.catch(() => undefined);
    const introduction = this.#answer('description');
    this.description = introduction.then(({ texts: [text = ''] }) => descriptionSchema.parse(parseJson(text)));
    this.canary = introduction.then(({ texts: [, canary] }) => canary);
    for (const known of [this.description, this.canary]) known.catch(() => undefined);
  }

  /** Has workers start, so that they are ready when they are needed. */
  async start(workers: number): Promise<void> {
    await this.#order(`start ${String(workers)}`);
  }

  /**
   * Compiles programs, all at once.
   *
   * @returns The compiler's messages for the runs whose programs don't compile.
   * @throws KmsExamplesError when the compiler or the container fails
   */
  async compile(programs: readonly ToolchainProgram[]): Promise<ReadonlyMap<string, string>> {
    const names = programs.map(({ run }) => run);
    const { program } = this.#target.toolchain;
    for (const { run, text } of programs) await this.#put(run, program, text);
    const compiled = this.#answer(`compiled ${names[0] ?? ''}`);
    await this.#order(`compile ${names.join(' ')}`);
    await compiled;
    const errors = names.flatMap((run) => {
      const message = this.#compileErrors.get(run);
      this.#compileErrors.delete(run);
      return message === undefined ? [] : [[run, message] as const];
    });
    return new Map(errors);
  }

  /**
   * Runs a program that was compiled.
   *
   * @throws KmsExamplesError when the container fails
   */
  async run(run: string, { isolation, ...setting }: RunSetting): Promise<Outcome> {
    return outcomeOf(await this.#run(run, setting, `run ${run} ${String(setting.limitSeconds)} ${isolation}`));
  }

  /**
   * Runs a published program by its own command, and removes what that has built.
   *
   * @throws KmsExamplesError when the container fails
   */
  async runPublished(run: string, program: PublishedProgram, setting: Omit<RunSetting, 'isolation'>): Promise<Outcome> {
    const { files, folder, command } = program;
    for (const [path, text] of Object.entries(files)) {
      const { dir, base } = posix.parse(path);
      await this.#put(posix.join(run, dir), base, text);
    }
    const order = `run ${run} ${String(setting.limitSeconds)} published`;
    const outcome = outcomeOf(await this.#run(run, setting, order, { FOLDER: folder, COMMAND: command }));
    await this.forget(run);
    return outcome;
  }

  /**
   * Runs a program in one of the workers.
   *
   * @returns Undefined where that worker takes no more programs.
   * @throws KmsExamplesError when the container fails
   */
  async runIn(worker: string, run: string, setting: Omit<RunSetting, 'isolation'>): Promise<Outcome | undefined> {
    const frame = await this.#run(run, setting, `check ${run} ${String(setting.limitSeconds)} ${worker}`);
    return frame.words[0] === 'gone' ? undefined : outcomeOf(frame);
  }

  /** Gives a worker no more programs. */
  async retire(worker: string): Promise<void> {
    await this.#order(`retire ${worker}`);
  }

  /** Removes a program. */
  async forget(run: string): Promise<void> {
    await this.#order(`forget ${run}`);
  }

  async #run(
    run: string,
    { accessKeyId, secretAccessKey }: Pick<RunSetting, 'accessKeyId' | 'secretAccessKey'>,
    order: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Frame> {
    const environment = {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      PWD: `/scratch/programs/${run}`,
      HOME: `/scratch/home/${run}`,
      TMPDIR: `/scratch/home/${run}`,
      OBSERVED: `/outcome/${run}/observed.json`,
      OBSERVED_ERROR: `/outcome/${run}/error.json`,
      ...more,
    };
    const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
    await this.#put(run, 'environment', lines.join(''));
    const ended = this.#answer(`ended ${run}`);
    await this.#order(order);
    return ended;
  }

  async #put(run: string, file: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.#order(`put ${run} ${file} ${String(bytes.length)}`, bytes);
  }

  async #order(line: string, bytes?: Buffer): Promise<void> {
    const order = Buffer.from(`${line}\n`);
    await this.#conversation.write(bytes === undefined ? order : Buffer.concat([order, bytes]));
  }

  #answer(words: string): Promise<Frame> {
    const answer = new Promise<Frame>((resolve) => this.#waiting.set(words, resolve));
    return Promise.race([answer, this.failed]);
  }

  /** Hands out the answers until the conversation ends or fails. */
  async #listen(fail: (error: unknown) => void): Promise<void> {
    for await (const frame of framesIn(this.#conversation.output)) {
      const [kind = '', run = ''] = frame.words;
      const [text = ''] = frame.texts;
      if (kind === 'failed') fail(this.#failure(text.trim()));
      if (kind === 'compile-error') this.#compileErrors.set(run, text);
      const key = kind === 'description' ? kind : `${kind === 'gone' ? 'ended' : kind} ${run}`;
      this.#waiting.get(key)?.(frame);
      this.#waiting.delete(key);
    }
    const end = await this.#conversation.ended.catch((error: unknown) => engineError('running programs', error));
    if (end !== undefined && end.code !== 'start-failed') throw end;
    throw this.#failure(end?.details.found ?? 'an end of its output', ENDED_REMEDY);
  }

  #failure(found: string, remedy = 'mend what the message says, and try again'): KmsExamplesError {
    return new KmsExamplesError('start-failed', {
      where: `running in ${this.#target.id}`,
      expected: 'that the toolchain compiles and runs programs',
      found,
      remedy,
    });
  }
}

/** `ended RUN STATUS MILLISECONDS WORKER STATE`, with what the program printed and what the observer wrote. */
const outcomeSchema = z
  .object({
    words: z.tuple([
      z.literal('ended'),
      z.string(),
      z.coerce.number(),
      z.coerce.number(),
      z.string(),
      z.enum(workerStates),
    ]),
    texts: z.tuple([z.string(), z.string(), z.string().optional(), z.string().optional()]),
  })
  .transform(
    ({
      words: [, run, exitStatus, durationMs, worker, state],
      texts: [stdout, stderr, observed, observedError],
    }): Outcome => ({
      run,
      exitStatus,
      durationMs,
      stdout,
      stderr,
      observed,
      observedError,
      worker: worker === '-' ? undefined : { id: worker, state },
    }),
  );

function outcomeOf(frame: Frame): Outcome {
  return outcomeSchema.parse(frame);
}
