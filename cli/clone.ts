import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryPath } from '../src/repository.ts';

const COPIED = [
  '.prettierrc',
  'LICENSE',
  'bin',
  'cli',
  'docs',
  'generated',
  'harness',
  'package-lock.json',
  'package.json',
  'schemas',
  'src',
  'templates',
  'tsconfig.json',
];

/** Makes a folder a copy of the repository as it lies here, with the packages of this one. */
export function makeClone(folder: string): void {
  for (const name of COPIED) {
    cpSync(repositoryPath(name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(repositoryPath('node_modules'))) {
    // The bundle of the command knows its repository by its own place.
    if (name === '.cache') continue;
    symlinkSync(repositoryPath('node_modules', name), join(folder, 'node_modules', name));
  }
}
