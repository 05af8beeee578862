import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Duplex } from 'node:stream';

/** What a handler answers: a status and a JSON value, or no body at all. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request whose body could not be taken. */
export class BodyError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The whole body of a message. @throws BodyError as soon as it is known to be longer than the limit. */
export async function readBody(message: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLong = new BodyError(413, `a body of more than ${String(limit)} bytes`);
  if (Number(message.headers['content-length']) > limit) throw tooLong;
  const arriving: AsyncIterable<Buffer> = message;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of arriving) {
    length += chunk.length;
    if (length > limit) throw tooLong;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Makes a listener of a function that answers, and of one that answers when the first fails. */
export function answering(
  contentType: string,
  answer: (request: IncomingMessage) => Promise<Answer>,
  onError: (error: unknown) => Answer,
): RequestListener {
  return (request, response) => {
    answer(request)
      .catch(onError)
      .then((given) => send(response, contentType, given))
      .catch(() => response.destroy());
  };
}

function send(response: ServerResponse, contentType: string, { status, body, headers = {} }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(text),
    // What is left of a request that was not read whole must not be taken for the next one.
    ...(response.req.complete ? {} : { connection: 'close' }),
    ...headers,
  });
  response.end(text);
}

/** How long a client may take, in milliseconds, and how many bytes of headers it may send. */
export const CLIENT_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 1000,
  maxHeaderSize: 16 * 1024,
};

/** The answers to what is no HTTP request, by the codes of Node.js's errors. */
const MALFORMED: Readonly<Record<string, readonly [status: string, type: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'RequestTimeoutException'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'MalformedHttpRequestException'],
};

const OTHERWISE_MALFORMED = ['400 Bad Request', 'MalformedHttpRequestException'] as const;

/** Has a server answer and cut off clients that don't speak HTTP, send too many headers or take too long. */
export function answerMalformed(server: Server | SecureServer): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const [status, type] = MALFORMED[error.code ?? ''] ?? OTHERWISE_MALFORMED;
    const body = JSON.stringify({ __type: type, message: error.message });
    const head = [`HTTP/1.1 ${status}`, 'Connection: close', `Content-Length: ${String(Buffer.byteLength(body))}`];
    socket.end([...head, '', body].join('\r\n'), () => socket.destroy());
  });
}
