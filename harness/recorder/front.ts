import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http';
import { messageOf } from '../../src/errors.ts';
import { hasOutput, serviceModel } from '../../src/api/service-model.ts';
import type { Ask, EmulatorAnswer } from '../emulator/gap.ts';
import { gapsOf, mendInput, mendOutput } from '../emulator/gaps.ts';
import { isJsonObject, parseJson, type JsonObject } from '../../src/json.ts';
import { refusalOf } from './checks.ts';
import { answering, BodyError, readBody, type Answer } from './http.ts';
import type { Exchange } from './protocol.ts';
import type { Request } from './request.ts';
import type { RecordedRun, RunBook } from './run-book.ts';
import { credentialOf } from './signature.ts';
import type { Refusal } from '../emulator/refusal.ts';

const CONTENT_TYPE = 'application/x-amz-json-1.1';
const BODY_LIMIT = 1024 ** 2;
const EMULATOR_LIMIT_MS = 10_000;

/** Answers snippets as AWS KMS does: attributes each request to its run, records it, and has the emulator answer it. */
export function frontHandler(runs: RunBook, emulator: string, limitMs = EMULATOR_LIMIT_MS): RequestListener {
  const agent = new Agent({ keepAlive: true });
  return answering(
    CONTENT_TYPE,
    async (message) => {
      const body = await readBody(message, BODY_LIMIT);
      const run = runs.find(credentialOf(message.headers.authorization).accessKeyId);
      const request = requestOf(message, body, run);
      const reply = await replyTo(request, run, { url: emulator, limitMs, agent });
      run?.exchanges.push(exchangeOf(request, reply));
      const isVoid = reply.status === 200 && !hasOutput(request.operation);
      return withRequestId(isVoid ? { status: 200 } : { status: reply.status, body: reply.output });
    },
    (error) =>
      error instanceof BodyError
        ? withRequestId({ status: error.status, body: errorOf('RequestEntityTooLargeException', error.message) })
        : withRequestId({ status: 500, body: errorOf('KMSInternalException', messageOf(error)) }),
  );
}

interface Emulator {
  readonly url: string;
  /** How long it may take for an answer. */
  readonly limitMs: number;
  readonly agent: Agent;
}

function requestOf(message: IncomingMessage, body: Buffer, run: RecordedRun | undefined): Request {
  const { method = '', url: path = '', headers } = message;
  return {
    method,
    path,
    headers,
    body,
    operation: String(headers['x-amz-target'] ?? '').replace(`${serviceModel.targetPrefix}.`, ''),
    input: membersIn(body),
    registration: run?.registration,
  };
}

async function replyTo(request: Request, run: RecordedRun | undefined, emulator: Emulator): Promise<EmulatorAnswer> {
  const refusal = refusalOf(request);
  if (refusal !== undefined) return refuse(refusal);
  if (run === undefined || request.input === undefined) throw new Error('the checks let pass what they must refuse');
  const { headers, operation, input } = request;

  const { answer } = run.registration;
  if (answer !== undefined && run.exchanges.length < answer.times)
    return { status: 400, output: errorOf(answer.error, answer.message) };

  try {
    const ask: Ask = (asked, members) => forward({ headers, operation: asked, input: members }, run, emulator);
    for (const gap of gapsOf(operation)) {
      const lacking = await gap.refuse?.({ operation, input }, ask);
      if (lacking !== undefined) return refuse(lacking);
    }
    const { status, output } = await ask(operation, mendInput(operation, input));
    const isMended = status === 200 && isJsonObject(output);
    return { status, output: isMended ? mendOutput(output, { operation, input }) : output };
  } catch (error) {
    return { status: 500, output: errorOf('KMSInternalException', messageOf(error)) };
  }
}

function exchangeOf({ headers, operation, input, body }: Request, { status, output }: EmulatorAnswer): Exchange {
  return {
    // Most SDKs send the one header, PHP's the other.
    invocation: String(headers['amz-sdk-invocation-id'] ?? headers['aws-sdk-invocation-id'] ?? randomUUID()),
    operation,
    region: credentialOf(headers.authorization).region,
    input: input ?? body.toString(),
    status,
    output,
  };
}

/** Has the emulator answer in the run's own account. */
function forward(
  { headers, operation, input }: Pick<Request, 'headers' | 'operation'> & { readonly input: JsonObject },
  { registration, translation }: RecordedRun,
  { url, limitMs, agent }: Emulator,
): Promise<EmulatorAnswer> {
  const body = JSON.stringify(translation.toWorld(input));
  return new Promise((resolve, reject) => {
    const forwarded = httpRequest(url, {
      agent,
      method: 'POST',
      signal: AbortSignal.timeout(limitMs),
      headers: {
        'content-type': CONTENT_TYPE,
        'content-length': Buffer.byteLength(body),
        authorization: headers.authorization,
        'x-amz-date': headers['x-amz-date'],
        'x-amz-target': `${serviceModel.targetPrefix}.${operation}`,
        'x-moto-account-id': registration.account,
      },
    });
    forwarded.on('error', reject);
    forwarded.on('response', (response) => {
      readBody(response, BODY_LIMIT)
        .then((answered) => {
          const output = translation.toDocumented(membersIn(answered) ?? {});
          resolve({ status: response.statusCode ?? 500, output });
        })
        .catch(reject);
    });
    forwarded.end(body);
  });
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

function withRequestId(answer: Answer): Answer {
  return { ...answer, headers: { 'x-amzn-requestid': randomUUID() } };
}
