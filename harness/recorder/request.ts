import type { IncomingHttpHeaders } from 'node:http';
import type { JsonObject } from '../json.ts';
import type { Registration } from './protocol.ts';

/** A request with what was read of it. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly operation: string;
  /** The body's members; undefined where it is no JSON object. */
  readonly input: JsonObject | undefined;
  /** The run that the request belongs to; undefined where its credentials are unknown. */
  readonly registration: Registration | undefined;
}

/** How AWS KMS refuses a request. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** AWS KMS refuses with status 400 what is the caller's fault. */
export function refusal(code: string, message: string): Refusal {
  return { status: 400, code, message };
}
