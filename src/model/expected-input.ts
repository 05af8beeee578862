import { mapValues } from '../map-values.ts';
import { jsonSchema, type JsonObject } from '../json.ts';
import type { Example } from './example.ts';
import { KeyPolicy } from './key-policy.ts';
import { plainValue, wireValue, type Json } from './value.ts';

/** The input that an example's request must have, as JSON, with key policies as the documents that they are. */
export function expectedInput({ input }: Example): JsonObject {
  return mapValues(input, (declared) =>
    declared instanceof KeyPolicy ? documentOf(declared) : wireValue(plainValue(declared)),
  );
}

/** A key policy as the JSON document that AWS KMS keeps. */
export function documentOf({ document }: KeyPolicy): Json {
  return jsonSchema.parse(document);
}
