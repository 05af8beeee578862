// Makes a mistake that the SDK passes over in silence an error.

import { KMSClient } from '@aws-sdk/client-kms';
import { NormalizedSchema } from '@smithy/core/schema';

const { send } = KMSClient.prototype;

/** The SDK leaves out what an operation doesn't take. */
KMSClient.prototype.send = function (command, ...others) {
  const [, , , , input] = command.schema;
  const known = NormalizedSchema.of(input).getMemberSchemas();
  const unknown = Object.keys(command.input).filter((member) => !Object.hasOwn(known, member));
  if (unknown.length > 0) throw new TypeError(`${command.constructor.name} takes no ${unknown.join(', ')}`);
  return send.call(this, command, ...others);
};
