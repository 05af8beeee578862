import { z } from 'zod';
import { isJsonList, type Json } from './model/value.ts';

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

/** The text that a member is; an empty one where it is something else or missing. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The list that a member is; an empty one where it is something else or missing. */
export function listOf(value: Json | undefined): readonly Json[] {
  return isJsonList(value) ? value : [];
}
