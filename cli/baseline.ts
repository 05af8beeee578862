import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { z } from 'zod';
import { baselineJson, baselineSchema, type Trace } from '../src/audit/baseline.ts';
import { KmsExamplesError } from '../src/errors.ts';
import { parseJson } from '../src/json.ts';
import { reading } from '../src/reading.ts';
import { writeText } from './folder.ts';

/** What `audit` is asked for of a baseline. */
export interface BaselineOptions {
  /** The file of what is accepted as it is. */
  readonly baseline?: string;
  /** Whether to write it anew. */
  readonly writeBaseline?: true;
}

/**
 * What a baseline accepts; nothing where none was named, or the one to write isn't there yet.
 *
 * @throws KmsExamplesError `file-unreadable` where there is none, or `invalid-option`
 */
export function readBaseline({ baseline: path, writeBaseline }: BaselineOptions): readonly Trace[] {
  if (path === undefined) {
    if (writeBaseline !== true) return [];
    const expected = 'the file to write, as --baseline FILE';
    throw new KmsExamplesError('invalid-option', {
      where: '--write-baseline',
      ...{ expected, found: 'none', remedy: 'name the file' },
    });
  }
  if (writeBaseline === true && !existsSync(path)) return [];
  const expected = 'a baseline, as --write-baseline writes it';
  const text = reading(path, expected, () => readFileSync(path, 'utf8'));
  const read = baselineSchema.safeParse(parseJson(text));
  if (read.success) return read.data.findings;
  const remedy = 'name another file, or remove this one and write it anew with --write-baseline';
  throw new KmsExamplesError('file-unreadable', { where: path, expected, found: z.prettifyError(read.error), remedy });
}

/** How a baseline names a page: from its own folder, so that it is the same wherever the command is called. */
export function nameInBaseline(page: string, baseline: string | undefined): string {
  return baseline === undefined ? page : relative(dirname(baseline), page).replaceAll(sep, '/');
}

/**
 * Writes a baseline anew: what was found in the pages that were audited, and what it had of others.
 *
 * @throws KmsExamplesError `file-unwritable`
 */
export function renewBaseline(
  path: string,
  accepted: readonly Trace[],
  audited: readonly { readonly path: string; readonly traces: readonly Trace[] }[],
): void {
  const names = new Set(audited.map((page) => nameInBaseline(page.path, path)));
  const others = accepted.filter((trace) => !names.has(trace.path));
  writeText(path, baselineJson([...others, ...audited.flatMap(({ traces }) => traces)]));
}
