// Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares.

import { writeFileSync } from 'node:fs';
import { KMSServiceException } from '@aws-sdk/client-kms';

/**
 * Writes what a snippet holds of a result to the file that the harness reads, and ends the program with the snippet: a
 * request that it doesn't wait for is never made.
 *
 * @param members What variables of their own hold, by the members that they are.
 * @param responses The response, where the snippet keeps it: its other members count too.
 */
export function write(members, ...responses) {
  save('OBSERVED', encode(Object.assign({}, ...responses.map(membersOf), members)));
  process.exit();
}

function membersOf(response) {
  if (response?.$metadata === undefined) {
    throw new TypeError(`not a response: ${Object.prototype.toString.call(response)}`);
  }
  const { $metadata, ...members } = response;
  return members;
}

/** Writes values that are no response, as a list. */
export function writeValues(values) {
  save('OBSERVED', encode(values));
}

/** Writes an error that AWS KMS answered; any other says enough on stderr. */
export function writeError(error) {
  if (!(error instanceof KMSServiceException)) return;
  save('OBSERVED_ERROR', { code: error.name, type: error.constructor.name });
}

process.on('uncaughtExceptionMonitor', writeError);

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
