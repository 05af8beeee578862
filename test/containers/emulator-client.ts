import process from 'node:process';
import { KMSClient } from '@aws-sdk/client-kms';
import { DOCUMENTED_REGION } from '../../src/model/documented.ts';
import type { Emulator } from '../../harness/emulator/emulator.ts';

// Snippets run with the Node.js that the guide's readers have; the harness's own client need not comment on it.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

/** A client for one account of an emulator, past the recorder: worlds are made with it. */
export function clientOf({ address, headersFor }: Emulator, account: string): KMSClient {
  const client = new KMSClient({
    endpoint: address,
    region: DOCUMENTED_REGION,
    credentials: { accessKeyId: 'harness', secretAccessKey: 'harness' },
  });
  client.middlewareStack.add(
    (next) => (call) => {
      if (isRequest(call.request)) Object.assign(call.request.headers, headersFor(account, DOCUMENTED_REGION));
      return next(call);
    },
    { step: 'build', name: 'accountOfTheRun' },
  );
  return client;
}

function isRequest(request: unknown): request is { readonly headers: Record<string, string> } {
  return typeof request === 'object' && request !== null && 'headers' in request;
}
