import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FrontServer } from './recorder.ts';

let front: FrontServer;

beforeAll(async () => {
  front = await FrontServer.start({ headersTimeout: 1000, requestTimeout: 2000, connectionsCheckingInterval: 20 });
});

afterAll(() => front.stop());

/** After each answer the recorder still answers the next request. */
async function expectAlive(): Promise<void> {
  expect(await front.answerTo(request({}))).toMatch(/^HTTP\/1\.1 400 .*MissingAuthenticationTokenException/su);
}

const HEADERS = {
  host: 'kms.us-west-2.amazonaws.com',
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'TrentService.DescribeKey',
  connection: 'close',
};

/** A request without a signature, right as far as a test doesn't change it. */
function request({
  start = 'POST / HTTP/1.1',
  headers = {},
  body = '{"KeyId":"k"}',
}: {
  start?: string;
  headers?: Record<string, string | undefined>;
  body?: string;
}): string {
  const all: Record<string, string | undefined> = { ...HEADERS, 'content-length': String(body.length), ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return [start, ...lines, '', body].join('\r\n');
}

describe('What is wrong about a request as HTTP is answered with the right error:', () => {
  test.each<[string, string | Buffer, number, string]>([
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'MalformedHttpRequestException'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 37) % 256)),
      400,
      'MalformedHttpRequestException',
    ],
    ['a TLS greeting', Buffer.from('16030100c8010000c40303', 'hex'), 400, 'MalformedHttpRequestException'],
    ['a wrong version of HTTP', request({ start: 'POST / HTTP/9.9' }), 400, 'MalformedHttpRequestException'],
    ['a header without a colon', `POST / HTTP/1.1\r\nhost\r\n\r\n`, 400, 'MalformedHttpRequestException'],
    [
      'a length that is no number',
      request({ headers: { 'content-length': 'ten' } }),
      400,
      'MalformedHttpRequestException',
    ],
    ['two lengths', request({ headers: { 'transfer-encoding': 'chunked' } }), 400, 'MalformedHttpRequestException'],
    [
      'a chunk of a wrong size',
      request({ headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' }, body: 'zz\r\n' }),
      400,
      'MalformedHttpRequestException',
    ],
    [
      'headers that are too long',
      request({ headers: { 'x-long': 'x'.repeat(20_000) } }),
      431,
      'MalformedHttpRequestException',
    ],
    ['another method', request({ start: 'GET / HTTP/1.1' }), 404, 'UnknownOperationException'],
    ['another path', request({ start: 'POST /keys HTTP/1.1' }), 404, 'UnknownOperationException'],
    ['a query', request({ start: 'POST /?a=b HTTP/1.1' }), 404, 'UnknownOperationException'],
    [
      'another content type',
      request({ headers: { 'content-type': 'application/json' } }),
      404,
      'UnknownOperationException',
    ],
    ['no content type', request({ headers: { 'content-type': undefined } }), 404, 'UnknownOperationException'],
    ['no X-Amz-Target', request({ headers: { 'x-amz-target': undefined } }), 400, 'UnknownOperationException'],
    [
      'an unknown operation',
      request({ headers: { 'x-amz-target': 'TrentService.constructor' } }),
      400,
      'UnknownOperationException',
    ],
    [
      'an operation of another service',
      request({ headers: { 'x-amz-target': 'DynamoDB.DescribeKey' } }),
      400,
      'UnknownOperationException',
    ],
    ['no signature', request({}), 400, 'MissingAuthenticationTokenException'],
    [
      'a body whose announced length is too long',
      request({ headers: { 'content-length': '999999999999' } }),
      413,
      'RequestEntityTooLargeException',
    ],
    ['headers that take too long', 'POST / HTTP/1.1\r\nhost: ', 408, 'RequestTimeoutException'],
  ])('%s', async (_what, bytes, status, type) => {
    const answer = await front.answerTo(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} .*"__type":"${type}"`, 'su'));
    await expectAlive();
  });

  test('a body that takes too long', async () => {
    const answer = await front.answerTo(request({ headers: { 'content-length': '100' } }));
    expect(answer).toMatch(/^HTTP\/1\.1 408 .*RequestTimeoutException/su);
    await expectAlive();
  });

  test('a body that is too long, of which not all is read', async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
    const head = request({ headers: { 'content-length': undefined, 'transfer-encoding': 'chunked' }, body: '' });
    const before = front.bytesRead;
    const answer = await front.answerTo(head, ...Array.from({ length: 400 }, () => chunk));
    expect(front.bytesRead - before).toBeLessThan(200 * chunk.length);
    expect(answer).toMatch(/^HTTP\/1\.1 413 .*connection: close.*RequestEntityTooLargeException/su);
    await expectAlive();
  });
});

test('A client that stays is cut off', async () => {
  await front.stayAfter('POST / HTTP/1.1\r\nhost: ');
  await expect.poll(() => front.connections, { timeout: 10_000 }).toBe(0);
});

test('A client that comes and goes is no trouble', async () => {
  await Promise.all(
    Array.from({ length: 50 }, () => front.hangUpAfter(request({ headers: { 'content-length': '100' } }))),
  );
  await expectAlive();
});
