// Loads the bundle of the SDK from V8's code cache, where the image has one.

const { existsSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const filename = '/toolchain/sdk.bundle.js';
const cache = '/toolchain/sdk.cache';

const script = new Script(`(function (module, require) {${readFileSync(filename, 'utf8')}\n})`, {
  filename,
  ...(existsSync(cache) ? { cachedData: readFileSync(cache) } : {}),
});
script.runInThisContext()(module, require);

Object.defineProperty(module.exports, 'script', { value: script });
