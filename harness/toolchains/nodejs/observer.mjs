// Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares.

import { writeFileSync } from 'node:fs';
import { KMSServiceException } from '@aws-sdk/client-kms';

/** Writes a response to the file that the harness reads. */
export function write(response) {
  if (response?.$metadata === undefined) {
    throw new TypeError(`not a response: ${Object.prototype.toString.call(response)}`);
  }
  const { $metadata, ...members } = response;
  finish(encode(members));
}

/** Says that a snippet keeps no response. */
export function writeNothing() {
  finish({});
}

/** Writes values that are no response, as a list. */
export function writeValues(values) {
  save('OBSERVED', encode(values));
}

process.on('uncaughtExceptionMonitor', (error) => {
  if (!(error instanceof KMSServiceException)) return;
  save('OBSERVED_ERROR', { code: error.name, type: error.constructor.name });
});

/** Ends the program with the snippet: a request that it doesn't wait for is never made. */
function finish(members) {
  save('OBSERVED', members);
  process.exit();
}

function save(variable, value) {
  writeFileSync(process.env[variable], JSON.stringify(value));
}

function encode(value) {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, encode(member)]));
}
