import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { textFile, type ContextFile } from '../docker/context.ts';

/** Where package managers keep the user's settings, below the home folder: among them, which registry to ask. */
const FILES = [
  '.npmrc',
  '.nuget/NuGet/NuGet.Config',
  '.config/pip/pip.conf',
  '.gemrc',
  '.bundle/config',
  '.config/composer/config.json',
  '.config/composer/auth.json',
  '.m2/settings.xml',
];

/** Variables that lead to a registry. */
const VARIABLES = /^(?:https?_proxy|no_proxy|all_proxy|npm_config_registry|pip_index_url|bundle_mirror__\w+)$/iu;

/** The user's settings of package managers, for a container in which root uses them. They go into no image. */
export function clientSettings(): ContextFile[] {
  return FILES.flatMap((path) => {
    const file = join(homedir(), path);
    return existsSync(file) ? [textFile(join('root', path), readFileSync(file, 'utf8'))] : [];
  });
}

/** The variables of the environment that lead package managers to their registries. */
export function clientVariables(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value && VARIABLES.test(name) ? [[name, value]] : [])),
  );
}
