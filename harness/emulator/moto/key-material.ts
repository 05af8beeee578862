import { textOf } from '../../../src/json.ts';
import { createHash } from 'node:crypto';
import type { Json } from '../../../src/model/value.ts';
import { keyIdOf } from '../../../src/model/documented.ts';

/** An id for the key material of the key of that id or ARN, in the form of those that AWS KMS makes up. */
export function keyMaterialId(keyId: Json | undefined): string {
  return createHash('sha256')
    .update(keyIdOf(textOf(keyId)))
    .digest('hex');
}
