import { isJsonObject, listOf, type JsonObject } from '../../../src/json.ts';
import type { Ask, EmulatorCall } from '../emulator.ts';
import type { Refusal } from '../refusal.ts';

/** What moto does otherwise than AWS KMS, and what is done about it. */
export interface Gap {
  readonly id: string;
  /** The operations in which the recorder mends it. */
  readonly operations: readonly string[] | 'all';
  /** What AWS KMS does. */
  readonly aws: string;
  /** What moto does. */
  readonly emulator: string;
  /** What is done about it. */
  readonly remedy: string;
  /** Refuses what AWS KMS refuses and moto takes, or refuses in another way. It only asks, and changes nothing. */
  readonly refuse?: (call: EmulatorCall, ask: Ask) => Promise<Refusal | undefined>;
  /** Mends the input on the way to moto. */
  readonly mendInput?: (input: JsonObject) => JsonObject;
  /** Members that moto's output lacks, and that must be asked for. */
  readonly complete?: (call: EmulatorCall, ask: Ask) => Promise<JsonObject>;
  /** Mends the output on the way back. */
  readonly mendOutput?: (output: JsonObject, call: EmulatorCall) => JsonObject;
}

/** Mends the items of a list in an output. */
export function mendingItems(
  member: string,
  mend: (items: readonly JsonObject[], call: EmulatorCall) => readonly JsonObject[],
): NonNullable<Gap['mendOutput']> {
  return (output, call) => ({ ...output, [member]: mend(listOf(output[member]).filter(isJsonObject), call) });
}
