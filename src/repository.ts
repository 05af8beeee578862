import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder: the nearest above this module that has a package.json, also when the module is bundled. */
const ROOT = nearestPackage(dirname(fileURLToPath(import.meta.url)));

/** The path of a file or folder of the repository. */
export function repositoryPath(...parts: readonly string[]): string {
  return join(ROOT, ...parts);
}

function nearestPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearestPackage(dirname(folder));
}
