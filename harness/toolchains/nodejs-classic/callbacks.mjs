// Observes what a snippet does in its callbacks, and lets nothing get lost in them: the SDK drops what they throw.

import { inspect } from 'node:util';
import { KMS } from '@aws-sdk/client-kms';
import { NormalizedSchema } from '@smithy/core/schema';
import * as observer from './observer.mjs';

/** The responses that callbacks got, as they saw them. */
const responses = new Map();

/** The errors that callbacks got. */
const errors = new Set();

/** What the snippet has got hold of: the responses that it printed, of others the members that it read. */
const held = {};

/** Tells what the snippet's own variables hold, where it puts the result together in them. */
let collected = () => ({});

/** Has the callbacks' part of the result written when they have all returned. */
export function writeAtEnd(members) {
  if (members !== received) collected = members;
  process.once('beforeExit', () => {
    if (process.exitCode === undefined) observer.write(() => [members()]);
  });
}

export function received() {
  return held;
}

const { send } = KMS.prototype;

KMS.prototype.send = function (command, ...others) {
  const callback = others.pop();
  if (typeof callback !== 'function') throw new TypeError(`${command.constructor.name} got no callback`);
  return send.call(this, command, ...others, (error, response) => {
    try {
      if (error) {
        errors.add(error);
        callback(error);
      } else {
        callback(null, watched(response, command));
      }
    } catch (thrown) {
      process.stderr.write(`${inspect(thrown)}\n`);
      process.exit(1);
    }
  });
};

/** A response that notes which of its members are read, and knows no others than the operation returns. */
function watched(response, command) {
  const [, , , , , output] = command.schema;
  const known = NormalizedSchema.of(output).getMemberSchemas();
  const proxy = new Proxy(response, {
    get(target, member) {
      if (Object.hasOwn(target, member)) hold({ [member]: target[member] });
      // JSON.stringify looks for `toJSON` in every object.
      else if (!(member in target || Object.hasOwn(known, member) || member === 'toJSON')) {
        throw new TypeError(`the response has no ${String(member)}`);
      }
      return target[member];
    },
  });
  responses.set(proxy, response);
  return proxy;
}

function hold({ $metadata, ...members }) {
  Object.assign(held, members);
}

const { log, error: logError } = console;

/** The result is printed by its name: what it holds is observed, and its form is the language's own. */
console.log = function (...values) {
  for (const value of values) if (responses.has(value)) hold(responses.get(value));
  log.apply(
    this,
    values.map((value) => (isResult(value) ? '<result>' : value)),
  );
};

function isResult(value) {
  if (responses.has(value)) return true;
  try {
    return Object.values(collected()).includes(value);
  } catch {
    // A snippet without that variable is told of at its end.
    return false;
  }
}

/** An error that is printed, as it is, has come to the light. */
console.error = function (...values) {
  logError.apply(this, values);
  for (const value of values) {
    if (!errors.has(value)) continue;
    observer.writeError(value);
    process.exitCode = 1;
  }
};
