import { createHash } from 'node:crypto';
import { own } from '../../src/api/service-model.ts';
import { Answered } from '../../src/model/answered.ts';
import { KeyPolicy } from '../../src/model/key-policy.ts';
import type { Example } from '../../src/model/example.ts';
import type { Failure } from '../../src/model/failure.ts';
import { Placeholder } from '../../src/model/placeholder.ts';
import type { Job } from '../verify/job.ts';
import { shortHash, type Basis } from './basis.ts';

/** What a run's verdict depends on, as hashes. */
export interface Fingerprint {
  /** Over all of it: program, declaration, image, emulator, recorder and judge. */
  readonly whole: string;
  /** Over the program alone, and over the declaration of its case. */
  readonly program: string;
  readonly declaration: string;
}

/** The fingerprint of a run: equal where, and only where, nothing that its verdict depends on differs. */
function fingerprintOf(job: Job, { toolchains, emulator, judge }: Basis): Fingerprint {
  const ran = job.complete === undefined ? job.program.text : canonical(job.complete);
  const program = shortHash(ran);
  const declared = `${caseText(job)}${canonical(job.surface)}`;
  const image = own(toolchains, job.target.id)?.image;
  const all = [ran, declared, image, emulator.image, judge];
  const whole = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 32);
  return { whole, program, declaration: shortHash(declared) };
}

/** The fingerprints of runs. */
export function fingerprintsOf(jobs: readonly Job[], basis: Basis): Map<Job, Fingerprint> {
  return new Map(jobs.map((job) => [job, fingerprintOf(job, basis)]));
}

/** The texts of what is declared of cases, by their examples: they are the same in all languages. */
const caseTexts = new WeakMap<Example, Map<Failure | undefined, string>>();

/** What is declared of a run's case. */
function caseText({ declared: example, failure }: Job): string {
  const known = caseTexts.get(example) ?? new Map<Failure | undefined, string>();
  caseTexts.set(example, known);
  const { operation, input, paged, catches, world, result, after } = example;
  const text =
    known.get(failure) ??
    canonical({
      operation,
      input,
      paged,
      catches,
      world: failure?.world?.(world) ?? world,
      result,
      after,
      answer: failure?.answer,
      error: failure?.error,
    });
  known.set(failure, text);
  return text;
}

/** Any declared value as text: the same for equal values, whatever the order of an object's members. */
function canonical(value: unknown): string {
  return JSON.stringify(plain(value));
}

function plain(value: unknown): unknown {
  if (value instanceof Placeholder) return plain(value.value);
  if (value instanceof KeyPolicy) return { policy: plain(value.document) };
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
  if (value instanceof RegExp) return { pattern: String(value) };
  if (value instanceof Date) return { time: value.toISOString() };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, item]): [string, unknown] => [name, plain(item)]);
  return value instanceof Answered ? { answered: value.constructor.name, members } : Object.fromEntries(members);
}
