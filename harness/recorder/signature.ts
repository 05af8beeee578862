import { createHash } from 'node:crypto';
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Registration } from './protocol.ts';
import type { Request } from './request.ts';
import { refusal, type Refusal } from '../emulator/refusal.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SERVICE = 'kms';
const TERMINATOR = 'aws4_request';
const TOLERANCE_MINUTES = 5;
const HASH_HEADER = 'x-amz-content-sha256';
const Sha256 = Hash.bind(null, 'sha256');

/** Who signed a request, and for what, as its Authorization header says. A part that is missing is empty. */
export interface Credential {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
}

export function credentialOf(authorization: string | undefined): Credential {
  const parts = parametersOf(authorization).get('Credential')?.split('/') ?? [];
  const [accessKeyId = '', date = '', region = '', service = '', terminator = ''] = parts;
  return { accessKeyId, date, region, service, terminator };
}

/** Verifies the whole of a request's Signature Version 4, and refuses what is wrong with the words of AWS. */
export async function checkSignature(request: Request, now = new Date()): Promise<Refusal | undefined> {
  const { authorization } = request.headers;
  const time = String(request.headers['x-amz-date'] ?? '');
  if (authorization === undefined)
    return refusal('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const incomplete = incompleteness(authorization, time);
  if (incomplete !== '') return refusal('IncompleteSignatureException', incomplete);
  if (request.registration === undefined || 'x-amz-security-token' in request.headers)
    return refusal('UnrecognizedClientException', 'The security token included in the request is invalid.');
  const invalid =
    scopeFault(request, time) ||
    ageFault(time, now) ||
    (await valueFault(request, authorization, time, request.registration));
  return invalid === '' ? undefined : refusal('InvalidSignatureException', invalid);
}

/** What is missing in a signature; an empty text where nothing is, as for the faults below. */
function incompleteness(authorization: string, time: string): string {
  const [algorithm = ''] = authorization.split(' ');
  if (algorithm !== ALGORITHM) return `Unsupported AWS 'algorithm': '${algorithm}' (only ${ALGORITHM} for now). `;
  const parameters = parametersOf(authorization);
  const missing = ['Credential', 'Signature', 'SignedHeaders']
    .filter((name) => !parameters.has(name))
    .map((name) => `Authorization header requires '${name}' parameter.`);
  if (time === '') missing.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
  else if (timeOf(time) === undefined) missing.push(`Date must be in ISO-8601 'basic format'. Got '${time}'.`);
  return missing.join(' ');
}

/** A signature must be made for the place to which the request went, and its host must be signed. */
function scopeFault({ headers }: Request, time: string): string {
  const { date, region, service, terminator } = credentialOf(headers.authorization);
  const [, hostRegion] = /^kms\.([a-z0-9-]+)\.amazonaws\.com(?::\d+)?$/u.exec(headers.host ?? '') ?? [];
  const faults: readonly (readonly [boolean, string])[] = [
    [region !== hostRegion, 'Credential should be scoped to a valid region. '],
    [service !== SERVICE, `Credential should be scoped to correct service: '${SERVICE}'. `],
    [terminator !== TERMINATOR, `Credential should be scoped with a valid terminator: '${TERMINATOR}'. `],
    [
      date !== time.slice(0, 8),
      'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP. ',
    ],
    [
      !signedHeadersOf(headers.authorization).includes('host'),
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ],
  ];
  return faults.map(([isFault, message]) => (isFault ? message : '')).join('');
}

function ageFault(time: string, now: Date): string {
  const signed = timeOf(time) ?? NaN;
  const tolerance = TOLERANCE_MINUTES * 60_000;
  const earliest = now.getTime() - tolerance;
  const latest = now.getTime() + tolerance;
  if (signed < earliest) {
    return `Signature expired: ${time} is now earlier than ${basicDate(earliest)} (${basicDate(now)} - ${TOLERANCE_MINUTES} min.)`;
  }
  return signed > latest
    ? `Signature not yet current: ${time} is still later than ${basicDate(latest)} (${basicDate(now)} + ${TOLERANCE_MINUTES} min.)`
    : '';
}

/** Signs the request as its sender did, over the same headers, and compares. */
async function valueFault(
  request: Request,
  authorization: string,
  time: string,
  credentials: Registration,
): Promise<string> {
  const { method, path, body } = request;
  const { region } = credentialOf(authorization);
  const names = signedHeadersOf(authorization);
  const signer = new SignatureV4({ credentials, region, service: SERVICE, sha256: Sha256, applyChecksum: false });
  const { headers } = await signer.sign(
    { method, protocol: 'https:', hostname: '', path, headers: headersToSign(request, names), body },
    {
      signingDate: new Date(timeOf(time) ?? NaN),
      signableHeaders: new Set(names),
      // The signer adds it, and would sign it also where the sender did not.
      unsignableHeaders: new Set(['x-amz-date']),
    },
  );
  return parametersOf(headers.authorization).get('Signature') === parametersOf(authorization).get('Signature')
    ? ''
    : 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
}

/** The headers of those names; of several lines, the values are one list. */
function headersToSign({ headerLines, body }: Request, names: readonly string[]): Record<string, string> {
  const headers = Object.fromEntries(names.map((name) => [name, (headerLines[name] ?? []).join(',')]));
  // The signer believes a hash that a request announces of its body.
  return HASH_HEADER in headers
    ? { ...headers, [HASH_HEADER]: createHash('sha256').update(body).digest('hex') }
    : headers;
}

/** The parameters of an Authorization header, e.g. `Credential`. */
function parametersOf(authorization = ''): ReadonlyMap<string, string> {
  const parameters = authorization.matchAll(/(\w+)=([^,\s]+)/gu);
  return new Map(Array.from(parameters, ([, name = '', value = '']) => [name, value] as const));
}

function signedHeadersOf(authorization: string | undefined): string[] {
  return parametersOf(authorization).get('SignedHeaders')?.split(';') ?? [];
}

/** The time in milliseconds that a date in ISO 8601's basic format means; undefined where it is no such date. */
function timeOf(date: string): number | undefined {
  if (!/^\d{8}T\d{6}Z$/u.test(date)) return undefined;
  const time = Date.parse(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/u, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(time) ? undefined : time;
}

function basicDate(time: number | Date): string {
  return new Date(time).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
}
