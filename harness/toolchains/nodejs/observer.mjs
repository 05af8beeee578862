// Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares.

import { writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { KMSServiceException } from '@aws-sdk/client-kms';

/** The types of values that JSON has; what is undefined is left out. */
const PRIMITIVES = new Set(['string', 'number', 'boolean', 'undefined']);

/**
 * Writes what a snippet holds of a result to the file that the harness reads, a text where that is no result, and ends the
 * program with the snippet: a request that it doesn't wait for is never made.
 *
 * @param hold Returns what variables of their own hold, by the members that they are, and the response that the snippet
 *   keeps, whose other members count too.
 */
export function write(hold) {
  save('OBSERVED', observed(hold));
  process.exit();
}

function observed(hold) {
  try {
    const [members, ...responses] = hold();
    const strangers = responses.filter((response) => response?.$metadata === undefined);
    if (strangers.length > 0) return told(strangers[0]);
    const { $metadata, ...held } = Object.assign({}, ...responses, members);
    return encode(held);
  } catch (error) {
    return `nothing that can be told: ${error}`;
  }
}

/** Says what a value is that is none of a result. */
function told(value) {
  return value === undefined || value === null
    ? 'nothing'
    : `a ${value.constructor?.name ?? typeof value}: ${inspect(value)}`;
}

/** Writes values that are no response, as a list. */
export function writeValues(values) {
  save('OBSERVED', encode(values));
}

/** Writes an error that AWS KMS answered; any other says enough on stderr. */
export function writeError(error) {
  if (!(error instanceof KMSServiceException)) return;
  save('OBSERVED_ERROR', { code: error.name, type: error.constructor.name, message: error.message });
}

process.on('uncaughtExceptionMonitor', writeError);

function save(variable, value) {
  writeFileSync(process.env[variable], JSON.stringify(value));
}

function encode(value) {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(encode);
  if (value === null || PRIMITIVES.has(typeof value)) return value;
  const isPlain = typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value));
  if (!isPlain) return told(value);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, encode(member)]));
}
