import { readFileSync } from 'node:fs';
import { isEqual } from 'es-toolkit';
import { z } from 'zod';
import type { Parting } from '../harness/plan/shards.ts';
import type { Division } from '../harness/record/division.ts';
import { blobSchema, type Asked, type VerificationBlob } from '../harness/report/blob.ts';
import { counted } from '../src/counted.ts';
import { KmsExamplesError, messageOf } from '../src/errors.ts';
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
 * @throws KmsExamplesError `unmergeable`, for a file that isn't, or naming the parts that are missing
 */
export function requireWhole(files: readonly PartFile[], { proof, parts, plan }: Division): void {
  for (const { path, blob } of files) {
    const part = (parts[blob.shard.index - 1]?.jobs ?? []).flatMap((job) => proof.fingerprints.get(job)?.whole ?? []);
    const wanted = new Set(part);
    const found = new Set(blob.runs.map(({ fingerprint }) => fingerprint));
    if (blob.plan === plan && isEqual(found, wanted) && blob.runs.length === found.size) continue;
    const others = blob.runs.filter(({ fingerprint }) => !wanted.has(fingerprint));
    const named = others.map((run) => `${run.example} in ${run.target}, case ${run.case}`);
    throw refusal(
      path,
      `${counted(part.length, 'run')}, with the fingerprints that they have here`,
      others.length === 0
        ? `${counted(found.size, 'run')} of another plan: ${blob.plan}`
        : [`${counted(others.length, 'run')} with other fingerprints, or of another part:`, ...shortened(named)].join(
            '\n',
          ),
      'merge in the commit that the parts were run in, with the same record and the same environment; or run all parts anew',
    );
  }
  requireAlike(files);
  const found = new Set(files.map(({ blob }) => blob.shard.index));
  const missing = parts.filter((_part, index) => !found.has(index + 1)).map(({ name }) => name);
  if (missing.length === 0) return;
  throw refusal(
    'merge',
    counted(parts.length, 'part'),
    `${counted(found.size, 'part')}; missing: ${missing.join(', ')}`,
    missing.map((name) => `run \`verify --shard ${name} --blob FILE\``).join('\n'),
  );
}

/** Requires a target's runs to have been made in the same runtime with the same SDK: reports and record name one. */
function requireAlike(files: readonly PartFile[]): void {
  const known = new Map<string, { readonly path: string; readonly told: string }>();
  for (const { path, blob } of files) {
    const { emulator, toolchains } = blob.environment;
    const held = Object.entries(toolchains).map(
      ([target, { runtime, sdk }]) => [target, `${runtime}, ${sdk}`] as const,
    );
    for (const [name, told] of [...(blob.runs.length === 0 ? [] : [['emulator', emulator] as const]), ...held]) {
      const other = known.get(name);
      if (other !== undefined && other.told !== told) {
        const remedy = 'run all parts anew: the images of some machines are older than those of others';
        throw refusal(path, `${name}: ${other.told}, as ${other.path} has`, told, remedy);
      }
      known.set(name, { path, told });
    }
  }
}

function refusal(where: string, expected: string, found: string, remedy: string): KmsExamplesError {
  return new KmsExamplesError('unmergeable', { where, expected, found, remedy });
}
