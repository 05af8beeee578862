import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { repositoryPath } from './repository.ts';

const textsSchema = z.record(z.string(), z.string());

/** Texts that spare commands work that an earlier one has done, kept beside the packages. Where they are lost, nothing is. */
export function readCache(name: string): ReadonlyMap<string, string> {
  try {
    return new Map(Object.entries(textsSchema.parse(JSON.parse(readFileSync(pathOf(name), 'utf8')))));
  } catch {
    return new Map();
  }
}

/** Written aside and then renamed, since another command may be reading it. */
export function writeCache(name: string, texts: Iterable<readonly [string, string]>): void {
  const path = pathOf(name);
  const written = `${path}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(written, JSON.stringify(Object.fromEntries(texts)));
    renameSync(written, path);
  } catch {
    return;
  }
}

function pathOf(name: string): string {
  return repositoryPath('node_modules', '.cache', 'kms-examples', `${name}.json`);
}
