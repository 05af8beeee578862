import type Dockerode from 'dockerode';
import { z } from 'zod';
import { KmsExamplesError, messageOf } from '../../../src/errors.ts';
import { failureIn } from './build-failure.ts';
import { engineError } from './engine.ts';

const eventSchema = z.object({ stream: z.string().optional(), error: z.string().optional() });

const absentSchema = z.object({ statusCode: z.literal(404) });

/**
 * Asks for the one image: a list of them, whatever it is to hold, takes the engine the longer the more it has.
 *
 * @throws KmsExamplesError when the Docker Engine fails
 */
export async function hasImage(docker: Dockerode, tag: string): Promise<boolean> {
  try {
    await docker.getImage(tag).inspect();
    return true;
  } catch (error) {
    if (absentSchema.safeParse(error).success) return false;
    throw engineError(`looking for the image ${tag}`, error);
  }
}

export interface Build {
  /** What the messages call the image, e.g. the target's id. */
  readonly name: string;
  readonly tag: string;
  readonly context: NodeJS.ReadableStream;
  readonly buildArguments: Readonly<Record<string, string>>;
  /** Whether every step is taken, also those that an earlier build has taken. */
  readonly isAnew?: boolean;
}

/** How a build tells what it does, and is told to stop. */
export interface BuildProgress {
  /** Called with what is being done, when it takes time. */
  readonly onStep: (step: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Builds an image. Steps that fail leave no container.
 *
 * @param remedies What to do besides where it can't be built, by what may have happened.
 * @throws KmsExamplesError `image-failed` with the error that the build printed, or what the engine itself lacks.
 */
export async function buildImage(
  docker: Dockerode,
  { name, tag, context, buildArguments, isAnew = false }: Build,
  { onStep, signal }: BuildProgress,
  remedies: readonly string[] = [],
): Promise<void> {
  const printed: string[] = [];
  try {
    const output = await docker.buildImage(context, {
      t: tag,
      buildargs: buildArguments,
      nocache: isAnew,
      rm: true,
      forcerm: true,
      abortSignal: signal,
    });
    await follow(docker, output, ({ stream }) => {
      if (stream === undefined) return;
      printed.push(stream);
      if (/^Step \d/u.test(stream)) onStep(stream.trim());
    });
  } catch (error) {
    const failure = engineError(`image ${name}`, error);
    if (failure.code !== 'start-failed') throw failure;
    throw new KmsExamplesError('image-failed', {
      where: `image ${name}`,
      expected: 'an image built from its Dockerfile',
      found: [...failureIn(printed.join('')), messageOf(error)].join('\n'),
      remedy: ['mend what the message says; `kms-examples doctor` shows what this machine can reach', ...remedies].join(
        '\n',
      ),
      cause: error,
    });
  }
}

/** Waits until the engine has come to the end of something that it tells of. */
export async function follow(
  docker: Dockerode,
  told: NodeJS.ReadableStream,
  onEvent: (event: z.infer<typeof eventSchema>) => void = () => undefined,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    docker.modem.followProgress(
      told,
      (error) => (error === null ? resolve() : reject(error)),
      (event: unknown) => {
        const parsed = eventSchema.parse(event);
        if (parsed.error !== undefined) reject(new Error(parsed.error));
        onEvent(parsed);
      },
    );
  });
}
