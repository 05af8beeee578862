import { z } from 'zod';
import type { Json } from '../src/model/value.ts';

export const jsonSchema: z.ZodType<Json> = z.json();

export type JsonObject = Readonly<Record<string, Json>>;

export const jsonObjectSchema: z.ZodType<JsonObject> = z.record(z.string(), jsonSchema);

/** The value that a JSON text stands for, or undefined where it is no JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return jsonSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
