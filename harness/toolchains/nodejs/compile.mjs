// Parses every program; what doesn't parse gets a file `compile-error` beside it.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceTextModule } from 'node:vm';

for (const run of readdirSync('.')) {
  const program = `${run}/program.mjs`;
  try {
    new SourceTextModule(readFileSync(program, 'utf8'));
  } catch {
    writeFileSync(`${run}/compile-error`, message(program));
  }
}

/** What `node --check` says: with the line, which an error that was caught doesn't name. */
function message(program) {
  return spawnSync(process.execPath, ['--check', program], { encoding: 'utf8' }).stderr;
}
