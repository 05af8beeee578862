import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

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

/** The whole body of a request. @throws BodyError when it is longer than the limit. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  const arriving: AsyncIterable<Buffer> = request;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of arriving) {
    length += chunk.length;
    if (length > limit) throw new BodyError(413, `a body of more than ${String(limit)} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Makes a listener of a function that answers, which also answers when it fails. */
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
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(text), ...headers });
  response.end(text);
}
