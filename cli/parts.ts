import { readFileSync } from 'node:fs';
import { isEqual } from 'es-toolkit';
import { z } from 'zod';
import { PARTS } from '../harness/plan/plan.ts';
import type { Parting } from '../harness/plan/shards.ts';
import type { Division } from '../harness/record/division.ts';
import { blobSchema, type Asked, type VerificationBlob } from '../harness/report/blob.ts';
import { caseOf } from '../harness/verify/job.ts';
import { counted } from '../src/counted.ts';
import { KmsExamplesError, messageOf } from '../src/errors.ts';
import { isSdkOf, lockedSdk, sdkText } from '../src/languages/sdk.ts';
import { targets } from '../src/languages/targets.ts';
import { shortened } from '../src/shortened.ts';

/** A file that `verify --blob` wrote. */
export interface PartFile {
  readonly path: string;
  readonly blob: VerificationBlob;
}

const ANOTHER_RUN = 'give the files of one run of all parts; leave out what is left of another';

/** @throws KmsExamplesError `unmergeable` where a file is none that `verify --blob` writes */
export function readPart(path: string): PartFile {
  try {
    return { path, blob: blobSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) };
  } catch (error) {
    throw new KmsExamplesError('unmergeable', {
      where: path,
      expected: 'a file that `verify --blob` has written, whole',
      found:
        error instanceof z.ZodError ? shortened(z.prettifyError(error).split('\n'), 2).join('\n') : messageOf(error),
      remedy: 'name its file; where a machine wrote none, see what its own `verify` said',
      cause: error,
    });
  }
}

/**
 * Requires files to be parts of one verification, each of them once.
 *
 * @returns What all of them were asked for, and how it is divided.
 * @throws KmsExamplesError `unmergeable` for the first that isn't
 */
export function requireSame(files: readonly PartFile[]): { readonly asked: Asked; readonly parting: Parting } {
  const [first, ...others] = files;
  if (first === undefined) {
    throw refusal('merge', 'the files that `verify --blob` has written', 'none', 'name them');
  }
  const { asked, shard } = first.blob;
  const seen = new Map([[shard.index, first.path]]);
  for (const { path, blob } of others) {
    const { by, index, count } = blob.shard;
    if (count !== shard.count || by !== shard.by) {
      const expected = `one of ${counted(shard.count, 'part')} by ${shard.by}, as ${first.path} is`;
      throw refusal(path, expected, `part ${index} of ${count} by ${by}`, ANOTHER_RUN);
    }
    if (!isEqual(blob.asked, asked)) {
      const expected = `a part of what ${first.path} is of: ${JSON.stringify(asked)}`;
      throw refusal(path, expected, JSON.stringify(blob.asked), ANOTHER_RUN);
    }
    const same = seen.get(index);
    if (same !== undefined) {
      throw refusal(path, 'each part once', `part ${index} again, which ${same} is`, 'leave out one of them');
    }
    seen.set(index, path);
  }
  return { asked, parting: shard.by === 'target' ? { by: 'target' } : { by: 'time', count: shard.count } };
}

/**
 * Requires files to be the parts into which this checkout divides the same runs, all of them, and made in the same.
 *
 * @throws KmsExamplesError `unmergeable`, for what is wrong with each file, and naming the parts that are missing
 */
export function requireWhole(files: readonly PartFile[], division: Division): void {
  const wrong = [
    ...files.flatMap((file) => [...otherRuns(file, division), ...unfitting(file, division)].slice(0, 1)),
    ...unlike(files),
    ...missing(files, division),
  ];
  const [first, ...others] = wrong;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw refusal(
    'merge',
    'all parts of one verification of this checkout, each as its machine wrote it',
    wrong.map(({ message }) => message).join('\n'),
    'mend each of these',
  );
}

/** What is told of a part whose runs aren't those that it has in this checkout. */
function otherRuns({ path, blob }: PartFile, { proof, parts, plan }: Division): KmsExamplesError[] {
  const part = (parts[blob.shard.index - 1]?.jobs ?? []).flatMap((job) => proof.fingerprints.get(job)?.whole ?? []);
  const wanted = new Set(part);
  const found = new Set(blob.runs.map(({ fingerprint }) => fingerprint));
  if (blob.plan === plan && isEqual(found, wanted) && blob.runs.length === found.size) return [];
  const others = blob.runs.filter(({ fingerprint }) => !wanted.has(fingerprint));
  return [
    refusal(
      path,
      `${counted(part.length, 'run')}, with the fingerprints that they have here`,
      others.length === 0
        ? `${counted(found.size, 'run')} of another plan: ${blob.plan}`
        : [
            `${counted(others.length, 'run')} with other fingerprints, or of another part:`,
            ...shortened(others.map(nameOf)),
          ].join('\n'),
      'merge in the commit that the parts were run in, with the same record and the same environment; or run all parts anew',
    ),
  ];
}

type BlobRun = VerificationBlob['runs'][number];

/** What is told of a part that no `verify` of this checkout can have written. */
function unfitting({ path, blob }: PartFile, { proof }: Division): KmsExamplesError[] {
  const { toolchains } = blob.environment;
  const jobOf = new Map(Array.from(proof.fingerprints, ([job, { whole }]) => [whole, job]));
  const otherSdks = Object.entries(toolchains).flatMap(([id, { sdk }]): [string, string][] => {
    const target = targets.find((one) => one.id === id);
    if (target === undefined) return [['the targets that there are', id]];
    return isSdkOf(target, sdk) ? [] : [[`${id}: ${sdkText(lockedSdk(target))}, as its lock file has`, sdk]];
  });
  const otherRun = blob.runs.flatMap((run): [string, string][] => {
    const job = jobOf.get(run.fingerprint);
    const names =
      job === undefined ? '' : nameOf({ example: job.example.id, target: job.target.id, case: caseOf(job) });
    if (names !== nameOf(run)) return [[names, nameOf(run)]];
    const wrong = unfittingRun(run, job?.example.operation ?? '', toolchains[run.target] !== undefined);
    return wrong === undefined ? [] : [[`what \`verify\` tells of a run: ${wrong}`, `${nameOf(run)}: another`]];
  });
  const remedy = 'run this part anew with the toolchains of this checkout';
  return [...otherSdks, ...otherRun].slice(0, 1).map(([expected, found]) => refusal(path, expected, found, remedy));
}

/** What must hold of a run, and doesn't; undefined where all does. */
function unfittingRun({ verdict, shortfalls, seen }: BlobRun, operation: string, isHeld: boolean): string | undefined {
  const isPass = verdict === 'pass';
  if (!isHeld && verdict !== 'environment') return 'with the runtime and the SDK that it was made in';
  if (isPass !== (shortfalls.length === 0)) return 'with a shortfall where, and only where, it did not pass';
  if (isPass !== (seen !== undefined)) return 'with what it saw where, and only where, it passed';
  if (seen?.calls.some((call) => call.operation !== operation) === true) return `with calls of ${operation} alone`;
  return undefined;
}

function nameOf({ example, target, case: name }: Pick<BlobRun, 'example' | 'target' | 'case'>): string {
  return `${example} in ${target}, case ${name}`;
}

/** Names the parts of which there is no file, with the commands that make them. */
function missing(files: readonly PartFile[], { parts }: Division): KmsExamplesError[] {
  const found = new Set(files.map(({ blob }) => blob.shard.index));
  const names = parts.filter((_part, index) => !found.has(index + 1)).map(({ name }) => name);
  if (names.length === 0) return [];
  const options = files
    .slice(0, 1)
    .map(({ blob }) => optionsOf(blob.asked))
    .join('');
  return [
    refusal(
      'merge',
      counted(parts.length, 'part'),
      `${counted(found.size, 'part')}; missing: ${names.join(', ')}`,
      names.map((name) => `run \`verify${options} --shard ${name} --blob FILE\``).join('\n'),
    ),
  ];
}

/** The options of `verify` that ask for the same. */
function optionsOf({ selection, sinceRecord, isolated }: Asked): string {
  const named = PARTS.map((part) => {
    const names = selection[part];
    return names === undefined ? '' : ` --${part} ${names.map(quoted).join(' ')}`;
  });
  return [...named, sinceRecord ? ' --since-record' : '', isolated ? ' --isolated' : ''].join('');
}

/** A name as a shell reads it. */
function quoted(name: string): string {
  return /^[\w./-]+$/u.test(name) ? name : `'${name}'`;
}

/** What is told where a target's runs were made in several runtimes, or with several SDKs: reports and record name one. */
function unlike(files: readonly PartFile[]): KmsExamplesError[] {
  const known = new Map<string, { readonly path: string; readonly told: string }>();
  return files.flatMap(({ path, blob }) => {
    const { emulator, toolchains } = blob.environment;
    const held = Object.entries(toolchains).map(
      ([target, { runtime, sdk }]) => [target, `${runtime}, ${sdk}`] as const,
    );
    const all = [...(blob.runs.length === 0 ? [] : [['emulator', emulator] as const]), ...held];
    return all.flatMap(([name, told]) => {
      const other = known.get(name) ?? { path, told };
      known.set(name, other);
      if (other.told === told) return [];
      const remedy = 'run all parts anew: the images of some machines are older than those of others';
      return [refusal(path, `${name}: ${other.told}, as ${other.path} has`, told, remedy)];
    });
  });
}

function refusal(where: string, expected: string, found: string, remedy: string): KmsExamplesError {
  return new KmsExamplesError('unmergeable', { where, expected, found, remedy });
}
