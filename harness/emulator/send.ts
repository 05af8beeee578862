import { request } from 'undici';
import { serviceModel } from '../../src/api/service-model.ts';
import { isJsonObject, parseJson } from '../../src/json.ts';
import type { Json } from '../../src/model/value.ts';
import type { EmulatorAddress, EmulatorAnswer } from './emulator.ts';

/** The content type of what AWS KMS is sent, and of what it answers. */
export const CONTENT_TYPE = 'application/x-amz-json-1.1';

/** What is sent to an emulator, in the values of the world that is there. */
export interface EmulatorRequest {
  readonly account: string;
  readonly region: string;
  readonly operation: string;
  readonly input: Json;
  /** Gives the request up. */
  readonly signal?: AbortSignal;
}

/**
 * Has an emulator answer a request as it stands. An answer that holds no JSON object has no members.
 *
 * @throws Error when there is no answer
 */
export async function send(
  { address, headersFor }: EmulatorAddress,
  { account, region, operation, input, signal }: EmulatorRequest,
): Promise<EmulatorAnswer> {
  const { statusCode, body } = await request(address, {
    method: 'POST',
    ...(signal === undefined ? {} : { signal }),
    headers: {
      ...headersFor(account, region),
      'content-type': CONTENT_TYPE,
      'x-amz-target': `${serviceModel.targetPrefix}.${operation}`,
    },
    body: JSON.stringify(input),
  });
  const output = parseJson(await body.text());
  return { status: statusCode, output: isJsonObject(output) ? output : {} };
}
