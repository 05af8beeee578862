// Makes one file of the SDK, and has the modules that programs and observers import take what they export from there:
// there is one copy of every class, and one file to load.

import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const MODULES = ['@aws-sdk/client-kms', '@smithy/core/schema'];

const require = createRequire(import.meta.url);
const entries = MODULES.map((name) => `${JSON.stringify(name)}: require(${JSON.stringify(name)})`);

await build({
  stdin: { contents: `module.exports = { ${entries.join(', ')} };`, resolveDir: import.meta.dirname },
  outfile: 'sdk.bundle.js',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // An error tells its class by its name.
  keepNames: true,
  // A script that is loaded from a code cache can't have any.
  supported: { 'dynamic-import': false },
  logLevel: 'error',
});

for (const name of MODULES) {
  // The list is never used, but tells Node.js what an `import` can name.
  const text = `module.exports = require('/toolchain/sdk.cjs')[${JSON.stringify(name)}];
0 && (module.exports = { ${Object.keys(require(name)).join(', ')} });
`;
  writeFileSync(require.resolve(name), text);
}
