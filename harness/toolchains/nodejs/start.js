// What every process begins with: the SDK, loaded and strict, with what a program's first call would compile.

import { Readable } from 'node:stream';
import * as clientKms from '@aws-sdk/client-kms';
import * as schema from '@smithy/core/schema';
import { SDK } from './modules.js';

const { KMS, KMSClient } = clientKms;
const { send } = KMSClient.prototype;

/** Makes an error of what the SDK passes over in silence: it leaves out what an operation doesn't take. */
KMSClient.prototype.send = function (command, ...others) {
  const [, , , , input] = command.schema;
  const known = schema.NormalizedSchema.of(input).getMemberSchemas();
  const unknown = Object.keys(command.input).filter((member) => !Object.hasOwn(known, member));
  if (unknown.length > 0) throw new TypeError(`${command.constructor.name} takes no ${unknown.join(', ')}`);
  return send.call(this, command, ...others);
};

Object.defineProperty(globalThis, Symbol.for(SDK), {
  value: { '@aws-sdk/client-kms': clientKms, '@smithy/core/schema': schema },
});

rehearse(200, { Policy: '{}' })
  .then(() => rehearse(400, { __type: 'NotFoundException', message: 'not found' }))
  .catch((error) => {
    if (error.name !== 'NotFoundException') throw error;
  });

/** Makes a call that is answered here. */
async function rehearse(statusCode, output) {
  const handle = async () => ({
    response: {
      statusCode,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: Readable.from([Buffer.from(JSON.stringify(output))]),
    },
  });
  const kmsClient = new KMS({
    region: 'us-west-2',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    requestHandler: { handle, destroy: () => undefined, metadata: { handlerProtocol: 'http/1.1' } },
  });
  return kmsClient.getKeyPolicy({ KeyId: 'id' });
}
