// Parses the programs that a line of stdin names; what doesn't parse gets a file `compile-error` beside it.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { SourceTextModule } from 'node:vm';

for await (const line of createInterface({ input: process.stdin })) {
  for (const run of line.split(' ')) {
    const program = `${run}/program.mjs`;
    try {
      new SourceTextModule(readFileSync(program, 'utf8'));
    } catch {
      writeFileSync(`${run}/compile-error`, message(program));
    }
  }
  console.log();
}

/** What `node --check` says of the program: with the line, which an error that was caught doesn't name. */
function message(program) {
  const { stderr } = spawnSync(process.execPath, ['--check', program], { encoding: 'utf8' });
  return stderr.replaceAll(/^ +at .*\(node:internal.*\n|^Node\.js v.*\n/gmu, '');
}
