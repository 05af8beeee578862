import { textOf } from '../../../src/json.ts';
import { createHash } from 'node:crypto';
import type { Json } from '../../../src/model/value.ts';
import { keyIdOf } from '../../../src/model/documented.ts';

/** An id for the key material of a key that is named by its id or ARN, in the form of the ids that AWS KMS gives. */
export function keyMaterialId(keyId: Json | undefined): string {
  return createHash('sha256')
    .update(keyIdOf(textOf(keyId)))
    .digest('hex');
}
