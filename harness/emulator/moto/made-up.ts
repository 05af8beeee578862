import { createHash } from 'node:crypto';
import { textOf } from '../../../src/json.ts';
import { keyIdOf } from '../../../src/model/documented.ts';
import type { Json } from '../../../src/model/value.ts';

/** The time of what moto keeps no time of: in epoch seconds, to the millisecond, as AWS KMS tells times. */
export const MADE_UP_TIME = Date.UTC(2026, 0, 2, 3, 4, 5, 678) / 1000;

/** An id for the key material of a key that is named by its id or ARN, in the form of the ids that AWS KMS gives. */
export function keyMaterialId(keyId: Json | undefined): string {
  const subject = keyIdOf(textOf(keyId));
  return createHash('sha256').update(subject).digest('hex');
}
