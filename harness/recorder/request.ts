import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { JsonObject } from '../../src/json.ts';
import type { Registration } from './protocol.ts';

/** A request, and what was read in it. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The values of each header, one for each line of it. */
  readonly headerLines: IncomingMessage['headersDistinct'];
  readonly body: Buffer;
  readonly operation: string;
  /** The body's members; undefined where it is no JSON object. */
  readonly input: JsonObject | undefined;
  /** The run that the request belongs to; undefined where its credentials are unknown. */
  readonly registration: Registration | undefined;
}
