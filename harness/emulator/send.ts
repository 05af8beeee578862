import { request } from 'undici';
import { hasOutput, serviceModel } from '../../src/api/service-model.ts';
import { isJsonObject, parseJson, type JsonObject } from '../../src/json.ts';
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

/** How much of an answer that is none a fault shows, in characters. */
const SHOWN = 600;

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
  const text = await body.text();
  const parsed = parseJson(text);
  const output = isJsonObject(parsed) ? parsed : undefined;
  const isService = output === undefined ? isVoid(operation, statusCode) : isAnswer(output, statusCode);
  return {
    status: statusCode,
    output: output ?? {},
    ...(isService ? {} : { fault: `status ${String(statusCode)}: ${excerpt(text)}` }),
  };
}

/** Whether there is nothing to answer: how an emulator says so makes no difference. */
function isVoid(operation: string, status: number): boolean {
  return status === 200 && !hasOutput(operation);
}

/** Whether a service answers so: with what it returns, or with an error that has a name and is the caller's own. */
function isAnswer({ __type: error }: JsonObject, status: number): boolean {
  return status === 200 ? error === undefined : status < 500 && typeof error === 'string';
}

function excerpt(text: string): string {
  const shown = text.trim();
  if (shown === '') return 'nothing';
  return shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown;
}
