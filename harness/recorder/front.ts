import { randomUUID } from 'node:crypto';
import { Agent, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http';
import { messageOf } from '../../src/errors.ts';
import { findOperation, serviceModel } from '../../src/api/service-model.ts';
import type { Json } from '../../src/model/value.ts';
import { gapsOf } from '../emulator/gaps.ts';
import { isJsonObject, parseJson, type JsonObject } from '../json.ts';
import { answering, BodyError, readBody, type Answer } from './http.ts';
import type { RecordedRun, RunBook } from './run-book.ts';

const CONTENT_TYPE = 'application/x-amz-json-1.1';
const BODY_LIMIT = 1024 ** 2;
const SCOPE = /^AWS4-HMAC-SHA256 Credential=(\w+)\/\d{8}\/([a-z0-9-]+)\/kms\/aws4_request,/u;

/** Answers snippets as AWS KMS does: attributes each request to its run, records it, and has the emulator answer it. */
export function frontHandler(runs: RunBook, emulator: string): RequestListener {
  const agent = new Agent({ keepAlive: true });
  return answering(
    CONTENT_TYPE,
    async (request) => {
      const body = await readBody(request, BODY_LIMIT);
      const [, accessKeyId = '', region = ''] = SCOPE.exec(request.headers.authorization ?? '') ?? [];
      const run = runs.find(accessKeyId);
      if (run === undefined)
        return refuse('UnrecognizedClientException', 'The security token included in the request is invalid.');
      return withRequestId(await handle(request, body, run, { region, url: emulator, agent }));
    },
    (error) =>
      error instanceof BodyError
        ? { status: error.status, body: { __type: 'RequestEntityTooLargeException', message: error.message } }
        : { status: 500, body: { __type: 'KMSInternalException', message: messageOf(error) } },
  );
}

interface Emulator {
  readonly region: string;
  readonly url: string;
  readonly agent: Agent;
}

async function handle(request: IncomingMessage, body: string, run: RecordedRun, emulator: Emulator): Promise<Answer> {
  const operation = String(request.headers['x-amz-target'] ?? '').replace(`${serviceModel.targetPrefix}.`, '');
  const input = parseMembers(body);
  const record = (answer: Answer, output: Json): Answer => {
    const { region } = emulator;
    run.exchanges.push({
      invocation: invocationOf(request),
      operation,
      region,
      input: input ?? body,
      status: answer.status,
      output,
    });
    return answer;
  };
  const refuseAndRecord = (code: string, message: string): Answer =>
    record(refuse(code, message), { __type: code, message });

  if (findOperation(operation) === undefined)
    return refuseAndRecord('UnknownOperationException', `Unknown operation ${operation}`);
  if (input === undefined) return refuseAndRecord('SerializationException', 'The request body is not a JSON object.');

  const { answer } = run.registration;
  if (answer !== undefined && run.exchanges.length < answer.times) return refuseAndRecord(answer.error, answer.message);

  const mended = gapsOf(operation).reduce((members, { mendInput = same }) => mendInput(members), input);
  const { status, members } = await forward(request, run.translation.toWorld(mended), run, emulator);
  const documented = run.translation.toDocumented(members);
  const output = status === 200 && isJsonObject(documented) ? mendOutput(operation, documented, input) : documented;
  const hasBody = status !== 200 || findOperation(operation)?.output !== undefined;
  return record({ status, ...(hasBody ? { body: output } : {}) }, output);
}

/** Most SDKs send the one header, PHP's the other. */
function invocationOf({ headers }: IncomingMessage): string {
  return String(headers['amz-sdk-invocation-id'] ?? headers['aws-sdk-invocation-id'] ?? randomUUID());
}

function mendOutput(operation: string, output: JsonObject, input: JsonObject): JsonObject {
  return gapsOf(operation).reduce((members, { mendOutput: mend = same }) => mend(members, input), output);
}

/** Has the emulator answer in the run's own account. */
function forward(
  { headers }: IncomingMessage,
  input: Json,
  { registration }: RecordedRun,
  { url, agent }: Emulator,
): Promise<{ readonly status: number; readonly members: Json }> {
  const body = JSON.stringify(input);
  return new Promise((resolve, reject) => {
    const forwarded = httpRequest(url, {
      agent,
      method: 'POST',
      headers: {
        'content-type': CONTENT_TYPE,
        'content-length': Buffer.byteLength(body),
        authorization: headers.authorization,
        'x-amz-date': headers['x-amz-date'],
        'x-amz-target': headers['x-amz-target'],
        'x-moto-account-id': registration.account,
      },
    });
    forwarded.on('error', reject);
    forwarded.on('response', (response) => {
      readBody(response, BODY_LIMIT)
        .then((text) => resolve({ status: response.statusCode ?? 500, members: parseMembers(text) ?? {} }))
        .catch(reject);
    });
    forwarded.end(body);
  });
}

/** A JSON object, or undefined where the text is something else. */
function parseMembers(text: string): JsonObject | undefined {
  const parsed = parseJson(text);
  return isJsonObject(parsed) ? parsed : undefined;
}

function same(members: JsonObject): JsonObject {
  return members;
}

function refuse(code: string, message: string): Answer {
  return { status: 400, body: { __type: code, message } };
}

function withRequestId(answer: Answer): Answer {
  return { ...answer, headers: { 'x-amzn-requestid': randomUUID() } };
}
