import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener } from 'node:http';
import { messageOf } from '../../src/errors.ts';
import { statusOf } from '../../src/api/errors.ts';
import { hasOutput, serviceModel } from '../../src/api/service-model.ts';
import type { Emulator, EmulatorAnswer } from '../emulator/emulator.ts';
import type { Refusal } from '../emulator/refusal.ts';
import { CONTENT_TYPE, send } from '../emulator/send.ts';
import { isJsonObject, parseJson, textOf, type JsonObject } from '../../src/json.ts';
import { refusalOf } from './checks.ts';
import { answering, BodyError, readBody, type Answer } from './http.ts';
import type { Exchange } from './protocol.ts';
import type { Request } from './request.ts';
import type { RecordedRun, RunBook } from './run-book.ts';
import { credentialOf } from './signature.ts';

const BODY_LIMIT = 1024 ** 2;
const EMULATOR_LIMIT_MS = 10_000;

/** Answers snippets as AWS KMS does: attributes each request to its run, records it, and has the emulator answer it. */
export function frontHandler(runs: RunBook, emulator: Emulator, limitMs = EMULATOR_LIMIT_MS): RequestListener {
  return answering(
    CONTENT_TYPE,
    async (message) => {
      const body = await readBody(message, BODY_LIMIT);
      const run = runs.find(credentialOf(message.headers.authorization).accessKeyId);
      const request = requestOf(message, body, run);
      const reply = await replyTo(request, run, emulator, limitMs);
      const requestId = randomUUID();
      run?.exchanges.push({ ...exchangeOf(request, reply), requestId });
      const isVoid = reply.status === 200 && !hasOutput(request.operation);
      return withRequestId(isVoid ? { status: 200 } : { status: reply.status, body: reply.output }, requestId);
    },
    (error) =>
      error instanceof BodyError
        ? withRequestId({ status: error.status, body: errorOf('RequestEntityTooLargeException', error.message) })
        : withRequestId({ status: 500, body: errorOf('KMSInternalException', messageOf(error)) }),
  );
}

function requestOf(message: IncomingMessage, body: Buffer, run: RecordedRun | undefined): Request {
  const { method = '', url: path = '', headers, headersDistinct: headerLines } = message;
  return {
    method,
    path,
    headers,
    headerLines,
    body,
    operation: String(headers['x-amz-target'] ?? '').replace(`${serviceModel.targetPrefix}.`, ''),
    input: membersIn(body),
    registration: run?.registration,
  };
}

/** How AWS KMS answers a request, as far as the recorder and the emulator know it. */
async function replyTo(
  request: Request,
  run: RecordedRun | undefined,
  emulator: Emulator,
  limitMs: number,
): Promise<EmulatorAnswer> {
  const refusal = await refusalOf(request);
  if (refusal !== undefined) return refuse(refusal);
  if (run === undefined || request.input === undefined) throw new Error('the checks let pass what they must refuse');
  const { registration, translation, exchanges } = run;
  const { account, answer } = registration;
  if (answer !== undefined && exchanges.length < answer.times)
    return { status: statusOf(answer.error), output: errorOf(answer.error, answer.message) };

  const { region: called } = credentialOf(request.headers.authorization);
  const place = { account: registration.policyContext.account, region: called };
  const call = { operation: request.operation, input: request.input, place };
  const region = translation.textToWorld(called);
  const answerTo = async (operation: string, members: JsonObject): Promise<EmulatorAnswer> => {
    const input = translation.toWorld(members);
    const signal = AbortSignal.timeout(limitMs);
    const { status, output, fault } = await send(emulator, { account, region, operation, input, signal });
    return {
      status,
      output: translation.toDocumented(output),
      ...(fault === undefined ? {} : { fault: textOf(translation.toDocumented(fault)) }),
    };
  };
  try {
    const refused = await emulator.refuse(call, answerTo);
    if (refused !== undefined) return refuse(refused);
    const { status, output, fault } = await answerTo(call.operation, emulator.mendInput(call));
    if (fault !== undefined) return atFault(fault);
    if (status !== 200 || !isJsonObject(output)) return { status, output };
    return { status, output: await emulator.mendOutput(output, call, answerTo) };
  } catch (error) {
    return atFault(`no answer: ${messageOf(error)}`);
  }
}

/** A service that fails is all that a snippet can be told of it. */
function atFault(fault: string): EmulatorAnswer {
  return { status: 500, output: errorOf('KMSInternalException', `The emulator is at fault: ${fault}`), fault };
}

function exchangeOf({ headers, operation, input, body }: Request, answer: EmulatorAnswer): Omit<Exchange, 'requestId'> {
  return {
    invocation: invocationOf(headers),
    operation,
    region: credentialOf(headers.authorization).region,
    input: input ?? body.toString(),
    ...answer,
  };
}

/** Most SDKs send the one header, PHP's the other, and some none. */
function invocationOf(headers: IncomingHttpHeaders): string | undefined {
  return [headers['amz-sdk-invocation-id'] ?? headers['aws-sdk-invocation-id']].flat()[0];
}

/** The members of a JSON object in UTF-8, or undefined where a body is something else. */
function membersIn(body: Buffer): JsonObject | undefined {
  const parsed = isUtf8(body) ? parseJson(body.toString()) : undefined;
  return isJsonObject(parsed) ? parsed : undefined;
}

function refuse({ status, code, message }: Refusal): EmulatorAnswer {
  return { status, output: errorOf(code, message) };
}

function errorOf(code: string, message: string): JsonObject {
  return { __type: code, message };
}

function withRequestId(answer: Answer, requestId = randomUUID()): Answer {
  return { ...answer, headers: { 'x-amzn-requestid': requestId } };
}
