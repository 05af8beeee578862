// Makes one file of what every process is to begin with, and has the modules that programs and observers import take from
// there what they export: there is one copy of every class.

import { createRequire } from 'node:module';
import { renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { MODULES, SDK } from './modules.js';

const require = createRequire(import.meta.url);

/** The modules of Node.js that a snapshot can't hold: each is loaded where something of it is first used. */
const LATE = ['http', 'http2', 'https'];

await build({
  entryPoints: ['start.js'],
  outfile: 'start.bundle.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // An error tells its class by its name.
  keepNames: true,
  // What is loaded in a snapshot can't have any.
  supported: { 'dynamic-import': false },
  logLevel: 'error',
  plugins: [{ name: 'late', setup: loadLate }],
});

function loadLate({ onResolve, onLoad }) {
  const filter = new RegExp(`^(?:node:)?(?:${LATE.join('|')})$`);
  onResolve({ filter }, ({ path }) => ({ path: path.replace('node:', ''), namespace: 'late' }));
  onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({ contents: lateModule(path) }));
}

function lateModule(name) {
  const members = Object.entries(require(name)).map(([member, value]) =>
    // The SDK takes the numbers apart as soon as it is loaded.
    member === 'constants'
      ? `constants: ${JSON.stringify(value)}`
      : `get ${member}() { return process.getBuiltinModule('${name}').${member}; }`,
  );
  return `module.exports = { ${members.join(', ')} };`;
}

for (const name of MODULES) {
  const file = require.resolve(name);
  const names = Object.keys(require(name));
  const original = `${file}.original.cjs`;
  renameSync(file, original);
  // A thread of its own, or a process without the snapshot, begins with nothing. The list is never used, but tells Node.js
  // what an `import` can name.
  writeFileSync(
    file,
    `module.exports = globalThis[Symbol.for('${SDK}')]?.['${name}'] ?? require('./${basename(original)}');
0 && (module.exports = { ${names.join(', ')} });
`,
  );
}
