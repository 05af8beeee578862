import { createHash } from 'node:crypto';
import type { Json } from '../../src/model/value.ts';
import { textOf } from './questions.ts';

/** An id for the key material of the key of that id or ARN, in the form of those that AWS KMS makes up. */
export function keyMaterialId(keyId: Json | undefined): string {
  const id = textOf(keyId).replace(/^arn:.*:key\//u, '');
  return createHash('sha256').update(id).digest('hex');
}
