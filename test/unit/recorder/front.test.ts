import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import {
  CreateKeyCommand,
  DescribeKeyCommand,
  KMSServiceException,
  PutKeyPolicyCommand,
  type KMSClient,
  type KMSClientConfig,
} from '@aws-sdk/client-kms';
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FrontServer, portOf, registration } from './recorder.ts';
import { exampleAccount, exampleUser } from '../../../src/chapter/placeholders.ts';

let front: FrontServer;

beforeAll(async () => {
  front = await FrontServer.start();
});

beforeEach(() => {
  front.exchanges.splice(0);
});

afterAll(() => front.stop());

const Sha256 = Hash.bind(null, 'sha256');
const MISMATCH = /^The request signature we calculated does not match the signature you provided\. /u;

/** What a real request of the SDK is answered, with its headers or its body changed, usually after it was signed. */
async function answerTo(
  call: (client: KMSClient) => Promise<unknown>,
  config: KMSClientConfig = {},
  change?: (request: ChangeableRequest) => void,
  isSignedAfterwards = false,
  server = front,
): Promise<{ code: string; message: string; status: number | undefined }> {
  const client = server.client(config);
  const changed = <Call extends { request: unknown }>(call: Call): Call => {
    if (isChangeable(call.request)) change?.(call.request);
    return call;
  };
  const options = { priority: 'low', name: 'changeTheRequest' } as const;
  if (isSignedAfterwards)
    client.middlewareStack.add((next) => (call) => next(changed(call)), { step: 'build', ...options });
  else client.middlewareStack.add((next) => (call) => next(changed(call)), { step: 'finalizeRequest', ...options });
  try {
    await call(client);
  } catch (error) {
    if (error instanceof KMSServiceException) {
      return { code: error.name, message: error.message, status: error.$metadata.httpStatusCode };
    }
    throw error;
  } finally {
    client.destroy();
  }
  throw new Error('a request was answered without an emulator');
}

interface ChangeableRequest {
  readonly headers: Record<string, string>;
  body: unknown;
}

function isChangeable(request: unknown): request is ChangeableRequest {
  return typeof request === 'object' && request !== null && 'headers' in request && 'body' in request;
}

function withBody(body: string | Uint8Array): (request: ChangeableRequest) => void {
  return (request) => {
    request.body = body;
    request.headers['content-length'] = String(body.length);
  };
}

/** How a request is signed: with which headers added before that, and which after. */
interface Signing {
  readonly signed?: Readonly<Record<string, string>>;
  readonly options?: { readonly signableHeaders?: Set<string>; readonly unsignableHeaders?: Set<string> };
  readonly sent?: Readonly<Record<string, string | readonly string[]>>;
}

function signerOf({ signed = {}, options = {}, sent = {} }: Signing): NonNullable<KMSClientConfig['signer']> {
  const credentials = registration;
  const signer = new SignatureV4({ credentials, region: 'us-west-2', service: 'kms', sha256: Sha256 });
  return {
    sign: async (request) => {
      Object.assign(request.headers, signed);
      const result = await signer.sign(request, options);
      Object.assign(result.headers, sent);
      return result;
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const describeKey = (client: KMSClient): Promise<unknown> => client.send(new DescribeKeyCommand({ KeyId: 'k' }));

describe('A request of the SDK', () => {
  test('that is right goes on to the emulator, and is recorded where there is none', async () => {
    const answer = await answerTo(describeKey);
    expect(answer).toMatchObject({ code: 'KMSInternalException', status: 500 });
    expect(front.exchanges).toMatchObject([
      { operation: 'DescribeKey', region: 'us-west-2', input: { KeyId: 'k' }, status: 500 },
    ]);
  });

  test('of any input is verified', async () => {
    const Description = 'é€🔑 "\\ \n';
    const answer = await answerTo((client) => client.send(new CreateKeyCommand({ Description })));
    expect(answer.code).toBe('KMSInternalException');
    expect(front.exchanges).toMatchObject([{ input: { Description } }]);
  });

  test.each<[string, KMSClientConfig, string, string | RegExp]>([
    [
      'signed by someone unknown',
      { credentials: { ...registration, accessKeyId: 'AKIAUNKNOWN' } },
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ],
    [
      'signed with a session token that the run lacks',
      { credentials: { ...registration, sessionToken: 'token' } },
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ],
    [
      'signed with another secret key',
      { credentials: { ...registration, secretAccessKey: 'another' } },
      'InvalidSignatureException',
      MISMATCH,
    ],
    [
      'signed for another region',
      { region: 'eu-west-1' },
      'InvalidSignatureException',
      'Credential should be scoped to a valid region. ',
    ],
    [
      'signed too long ago',
      { systemClockOffset: -6 * 60_000 },
      'InvalidSignatureException',
      /^Signature expired: \d{8}T\d{6}Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$/u,
    ],
    [
      'signed in the future',
      { systemClockOffset: 6 * 60_000 },
      'InvalidSignatureException',
      /^Signature not yet current: \d{8}T\d{6}Z is still later than \d{8}T\d{6}Z \(\d{8}T\d{6}Z \+ 5 min\.\)$/u,
    ],
  ])('%s is refused', async (_what, config, code, message) => {
    const expected: unknown = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(await answerTo(describeKey, config)).toEqual({ code, message: expected, status: 400 });
  });

  test.each<[string, (request: ChangeableRequest) => void, string, string | RegExp]>([
    [
      'without Authorization',
      ({ headers }) => delete headers.authorization,
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
    ],
    [
      'with another algorithm',
      ({ headers }) => (headers.authorization = headers.authorization!.replace('AWS4-HMAC-SHA256', 'AWS3')),
      'IncompleteSignatureException',
      "Unsupported AWS 'algorithm': 'AWS3' (only AWS4-HMAC-SHA256 for now). ",
    ],
    [
      'without parts of it',
      ({ headers }) => (headers.authorization = 'AWS4-HMAC-SHA256 SignedHeaders=host'),
      'IncompleteSignatureException',
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter.",
    ],
    [
      'without a date',
      ({ headers }) => delete headers['x-amz-date'],
      'IncompleteSignatureException',
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    ],
    [
      'with a date in words',
      ({ headers }) => (headers['x-amz-date'] = 'today'),
      'IncompleteSignatureException',
      "Date must be in ISO-8601 'basic format'. Got 'today'.",
    ],
    [
      'for another service, of another day',
      ({ headers }) =>
        (headers.authorization = headers.authorization!.replace(
          /\/\d{8}\/us-west-2\/kms\//u,
          '/20130301/us-west-2/s3/',
        )),
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'kms'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP. ",
    ],
    [
      'with another end of its scope',
      ({ headers }) => (headers.authorization = headers.authorization!.replace('/aws4_request', '/aws4')),
      'InvalidSignatureException',
      "Credential should be scoped with a valid terminator: 'aws4_request'. ",
    ],
    [
      'whose host is not signed',
      ({ headers }) => (headers.authorization = headers.authorization!.replace('host;', '')),
      'InvalidSignatureException',
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ],
    ['with another body', (request) => (request.body = '{"KeyId":"K"}'), 'InvalidSignatureException', MISMATCH],
    [
      'for another operation',
      ({ headers }) => (headers['x-amz-target'] = 'TrentService.EnableKey'),
      'InvalidSignatureException',
      MISMATCH,
    ],
    [
      'with another signature',
      ({ headers }) => (headers.authorization = headers.authorization!.replace(/.$/u, 'x')),
      'InvalidSignatureException',
      MISMATCH,
    ],
  ])('%s is refused', async (_what, change, code, message) => {
    const expected: unknown = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(await answerTo(describeKey, {}, change)).toEqual({ code, message: expected, status: 400 });
  });

  test.each<[string, Signing]>([
    ['a header with runs of spaces', { signed: { 'x-amz-note': ' a   b ' } }],
    ['a header of two lines', { signed: { 'x-amz-note': 'a,b' }, sent: { 'x-amz-note': ['a', 'b'] } }],
    ['a header of one line that holds a list', { signed: { 'x-amz-note': 'a, b' } }],
    ['an empty header', { signed: { 'x-amz-note': '' } }],
    ['a header that is not signed', { sent: { 'x-amz-note': 'a' } }],
    ['a date that is not signed', { options: { unsignableHeaders: new Set(['x-amz-date']) } }],
    ['a user agent that is signed', { options: { signableHeaders: new Set(['user-agent']) } }],
    ['the hash of its body', { signed: { 'x-amz-content-sha256': sha256('{"KeyId":"k"}') } }],
  ])('with %s is verified', async (_what, signing) => {
    expect(await answerTo(describeKey, { signer: signerOf(signing) })).toMatchObject({ code: 'KMSInternalException' });
  });

  test('with the hash of another body is refused', async () => {
    const signer = signerOf({ signed: { 'x-amz-content-sha256': sha256('{"KeyId":"K"}') } });
    const message: unknown = expect.stringMatching(MISMATCH);
    expect(await answerTo(describeKey, { signer })).toEqual({
      code: 'InvalidSignatureException',
      message,
      status: 400,
    });
  });

  test('that is refused is recorded in the run that it names', async () => {
    await answerTo(describeKey, { region: 'eu-west-1' });
    expect(front.exchanges).toMatchObject([
      { operation: 'DescribeKey', region: 'eu-west-1', status: 400, output: { __type: 'InvalidSignatureException' } },
    ]);
  });
});

test('An emulator that takes a request and never answers is given up', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = `http://127.0.0.1:${String(portOf(silent))}`;
  const waiting = await FrontServer.start({}, { address, limitMs: 200 });
  try {
    const answer = await answerTo(describeKey, {}, undefined, false, waiting);
    expect(answer).toMatchObject({ code: 'KMSInternalException', status: 500 });
    expect(waiting.exchanges).toMatchObject([{ operation: 'DescribeKey', status: 500 }]);
  } finally {
    await waiting.stop();
    silent.close();
  }
});

describe('What no service answers is recorded as the fault of the emulator', () => {
  const key = JSON.stringify({ KeyMetadata: { KeyId: 'key' } });
  test.each<[what: string, status: number, body: string, fault: string | undefined]>([
    ['a page in HTML', 500, '<h1>Internal Server Error</h1>', 'status 500: <h1>Internal Server Error</h1>'],
    ['an error of its own', 500, '{"__type":"InternalFailure"}', 'status 500: {"__type":"InternalFailure"}'],
    ['a path that it lacks', 404, '', 'status 404: nothing'],
    ['an error without a name', 400, '{"message":"no"}', 'status 400: {"message":"no"}'],
    ['success without an answer', 200, 'null', 'status 200: null'],
    ['a refusal', 400, '{"__type":"NotFoundException"}', undefined],
    ['an answer', 200, key, undefined],
  ])('%s', async (_what, status, body, fault) => {
    const emulator = createHttpServer((_request, response) => response.writeHead(status).end(body));
    await once(emulator.listen(0, '127.0.0.1'), 'listening');
    const server = await FrontServer.start({}, { address: `http://127.0.0.1:${String(portOf(emulator))}` });
    const client = server.client();
    try {
      const told = await client.send(new DescribeKeyCommand({ KeyId: 'key' })).catch((error: unknown) => String(error));
      expect(server.exchanges.map((exchange) => exchange.fault)).toEqual([fault]);
      if (fault !== undefined) expect(told).toBe(`KMSInternalException: The emulator is at fault: ${fault}`);
    } finally {
      client.destroy();
      await server.stop();
      emulator.close();
    }
  });

  test('no answer at all', async () => {
    await answerTo(describeKey);
    expect(front.exchanges[0]?.fault).toMatch(/^no answer: /u);
  });
});

describe('Of the rules of the API, a breach is answered as AWS KMS does it', () => {
  test.each<[string, string, string]>([
    ['', '1 validation error', 'Member must have length greater than or equal to 1'],
    ['k'.repeat(2049), '1 validation error', 'Member must have length less than or equal to 2048'],
  ])('KeyId %s', async (KeyId, errors, demand) => {
    expect(await answerTo((client) => client.send(new DescribeKeyCommand({ KeyId })))).toEqual({
      code: 'ValidationException',
      message: `${errors} detected: Value '${KeyId}' at 'keyId' failed to satisfy constraint: ${demand}`,
      status: 400,
    });
  });
});

describe('Of a body, what is no object of members is refused', () => {
  test.each<[string, string | Uint8Array]>([
    ['cut off', '{"KeyId":"k"'],
    ['empty', ''],
    ['a list', '[{"KeyId":"k"}]'],
    ['null', 'null'],
    ['no UTF-8', Buffer.from('{"KeyId":"\xe9"}', 'latin1')],
    ['of a wrong type', '{"KeyId":7}'],
  ])('%s', async (_what, body) => {
    const answer = await answerTo(describeKey, {}, withBody(body), true);
    expect(answer).toMatchObject({ code: 'SerializationException', status: 400 });
    expect(front.exchanges).toMatchObject([{ operation: 'DescribeKey', status: 400 }]);
  });

  test('but unknown members and null go on to the emulator', async () => {
    const input = { KeyId: 'k', KeyID: 7, GrantTokens: null, Policy: '{' };
    const answer = await answerTo(describeKey, {}, withBody(JSON.stringify(input)), true);
    expect(answer.code).toBe('KMSInternalException');
    expect(front.exchanges).toMatchObject([{ input }]);
  });
});

describe('Of the rules of key policies, a breach is answered as AWS KMS does it', () => {
  const statement = {
    Sid: 'a',
    Effect: 'Allow',
    Principal: { AWS: exampleAccount.value },
    Action: 'kms:*',
    Resource: '*',
  };
  const policy = { Version: '2012-10-17', Statement: [statement] };
  const put = (Policy: string, BypassPolicyLockoutSafetyCheck?: boolean) => (client: KMSClient) =>
    client.send(new PutKeyPolicyCommand({ KeyId: 'k', Policy, BypassPolicyLockoutSafetyCheck }));
  const forPrincipal = (AWS: string): string =>
    JSON.stringify({ ...policy, Statement: [statement, { ...statement, Sid: 'b', Principal: { AWS } }] });

  const locked = JSON.stringify({ ...policy, Statement: [{ ...statement, Action: 'kms:Get*' }] });

  test.each<[string, string, string, RegExp]>([
    ['not JSON', '{', 'MalformedPolicyDocumentException', /not valid JSON/u],
    ['too long', `${JSON.stringify(policy)}${' '.repeat(32_768)}`, 'LimitExceededException', /maximum size/u],
    [
      'for no one who exists',
      forPrincipal(`${exampleUser.value}2`),
      'MalformedPolicyDocumentException',
      /^Policy contains a statement with one or more invalid principals\.$/u,
    ],
    [
      'that locks its caller out',
      locked,
      'MalformedPolicyDocumentException',
      /^The new key policy will not allow you to update the key policy in the future\.$/u,
    ],
  ])('a policy that is %s', async (_what, text, code, message) => {
    const expectedMessage: unknown = expect.stringMatching(message);
    const expected = { code, message: expectedMessage, status: 400 };
    expect(await answerTo(put(text))).toEqual(expected);
    expect(await answerTo((client) => client.send(new CreateKeyCommand({ Policy: text })))).toEqual(expected);
  });

  test.each<[string, string, boolean | undefined]>([
    ['for a user who exists', forPrincipal(exampleUser.value), undefined],
    ['that locks its caller out, who wants it', locked, true],
    [
      'of two statements with one Sid: good practice only',
      JSON.stringify({ ...policy, Statement: [statement, statement] }),
      undefined,
    ],
  ])('but a policy %s goes on to the emulator', async (_what, text, bypass) => {
    expect(await answerTo(put(text, bypass))).toMatchObject({ code: 'KMSInternalException' });
  });
});
