import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { pages } from '../src/chapter/chapter.ts';
import { FormattedTexts } from '../src/render/formatted.ts';
import { renderGenerated } from '../src/render/generated.ts';
import { sha256 } from '../src/render/manifest.ts';
import { repositoryPath } from '../src/repository.ts';
import { readFolder } from './folder.ts';

const textsSchema = z.record(z.string(), z.string());

/**
 * Renders everything that `generated/` holds. What was formatted before, by the same formatters, is kept beside the
 * packages.
 *
 * @returns The files' texts by their paths below `generated/`.
 * @throws KmsExamplesError `invalid-template` or `invalid-literal`
 */
export async function rendered(): Promise<Map<string, string>> {
  const path = repositoryPath('node_modules', '.cache', 'kms-examples', `formatted-${versionOfFormatters()}.json`);
  const known = readTexts(path);
  const formatted = new FormattedTexts(known);
  const files = await renderGenerated(pages, { formatted });
  const isSame = known.size === formatted.used.size && [...known.keys()].every((key) => formatted.used.has(key));
  if (!isSame) keep(path, Object.fromEntries(formatted.used));
  return files;
}

/** A formatter is made of what the lock file says of its version, and of its options, which stand in the languages. */
function versionOfFormatters(): string {
  const sources = [...readFolder(repositoryPath('src', 'languages'))].filter(([path]) => path.endsWith('.ts'));
  const lockFile = readFileSync(repositoryPath('package-lock.json'), 'utf8');
  const sorted = sources.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sha256(JSON.stringify([lockFile, ...sorted])).slice(0, 16);
}

function readTexts(path: string): ReadonlyMap<string, string> {
  try {
    return new Map(Object.entries(textsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))));
  } catch {
    return new Map();
  }
}

/** Written aside and then renamed, since another command may be reading it. Where it can't be kept, nothing is lost. */
function keep(path: string, texts: Readonly<Record<string, string>>): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const written = `${path}.${String(process.pid)}`;
    writeFileSync(written, JSON.stringify(texts));
    renameSync(written, path);
  } catch {
    return;
  }
}
