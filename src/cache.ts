import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { replaceFile } from './replace-file.ts';
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

/** Keeps texts where it can. */
export function writeCache(name: string, texts: Iterable<readonly [string, string]>): void {
  const path = pathOf(name);
  try {
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, JSON.stringify(Object.fromEntries(texts)));
  } catch {
    return;
  }
}

function pathOf(name: string): string {
  return repositoryPath('node_modules', '.cache', 'kms-examples', `${name}.json`);
}
