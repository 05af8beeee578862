// Writes what a snippet's result variable holds in the form in which the harness compares it.

import { writeFileSync } from 'node:fs';

/** Writes a response to the file that the harness reads. */
export function write(response) {
  if (response?.$metadata === undefined) {
    throw new TypeError(`not a response: ${Object.prototype.toString.call(response)}`);
  }
  const { $metadata, ...members } = response;
  save(encode(members));
}

/** Says that a snippet keeps no response. */
export function writeNothing() {
  save({});
}

function save(members) {
  writeFileSync(process.env.OBSERVED, JSON.stringify(members));
}

function encode(value) {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, encode(member)]));
}
