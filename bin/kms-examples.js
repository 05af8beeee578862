#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * Bundles the TypeScript sources when they have changed, and runs the bundle. A loader that compiles module by module
 * takes half a second for the same at every start.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'kms-examples');
const DAY_MS = 24 * 60 * 60 * 1000;
const SOURCES = ['cli', 'src', 'harness', 'package.json', 'package-lock.json'];

const bundle = join(CACHE, fingerprint());
if (existsSync(bundle) || (await makeBundle().catch(tellUnwritable))) await import(join(bundle, 'main.js'));

/** Changes with every change of a source, whatever the dates of the files say. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesOf)) {
    hash.update(`${path}\n`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesOf(source) {
  const path = join(ROOT, source);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Written aside and then renamed: another command may be starting at the same time. Tells what can't be compiled. */
async function makeBundle() {
  mkdirSync(CACHE, { recursive: true });
  removeOld();
  const written = mkdtempSync(join(CACHE, 'new-'));
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['cli/main.ts'],
    outdir: written,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  }).catch(tellError);
  if (process.exitCode !== undefined) {
    rmSync(written, { recursive: true });
    return false;
  }
  if (!existsSync(bundle)) renameSync(written, bundle);
  return true;
}

function tellError(failure) {
  const [{ text, location } = { text: failure.message }] = failure.errors ?? [];
  const place = location ? `: ${location.file}, line ${location.line}` : '';
  process.stderr.write(
    `invalid-source${place}\n  expected: sources that can be compiled\n  found:    ${text}\n  to do:    correct the line; \`npx tsc --noEmit\` tells more\n`,
  );
  process.exitCode = 1;
}

/** The cache is the only file that has to be written before anything else is there to tell what went wrong. */
function tellUnwritable(error) {
  process.stderr.write(
    `file-unwritable: ${CACHE}\n  expected: a folder in which to keep what is compiled\n  found:    ${error.message}\n  to do:    check its permissions and the free disk space\n`,
  );
  process.exitCode = 2;
  return false;
}

/** Not the newer ones: a command that is running may still load parts of its bundle. */
function removeOld() {
  for (const path of readdirSync(CACHE).map((name) => join(CACHE, name))) {
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
