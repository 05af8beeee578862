import type { Json } from '../../src/model/value.ts';
import type { JsonObject } from '../../src/json.ts';
import type { Refusal } from './refusal.ts';

/** What the emulator does otherwise than AWS, and what becomes of it. */
export interface Gap {
  readonly id: string;
  /** The operations in which it is mended, where the recorder mends it. */
  readonly operations: readonly string[] | 'all';
  readonly aws: string;
  readonly emulator: string;
  /** What is done about it. */
  readonly remedy: string;
  /** Refuses what AWS KMS refuses and the emulator doesn't, or not so. */
  readonly refuse?: (call: EmulatorCall, ask: Ask) => Promise<Refusal | undefined>;
  /** Mends it on the way to the emulator. */
  readonly mendInput?: (input: JsonObject) => JsonObject;
  /** Mends it on the way back. */
  readonly mendOutput?: (output: JsonObject, call: EmulatorCall) => JsonObject;
}

/** A request on its way to the emulator, in documented values. */
export interface EmulatorCall {
  readonly operation: string;
  readonly input: JsonObject;
}

/** Asks the emulator something in the world of a run. It is no request of the run's own: nothing is mended or noted. */
export type Ask = (operation: string, input: JsonObject) => Promise<EmulatorAnswer>;

export interface EmulatorAnswer {
  readonly status: number;
  readonly output: Json;
}
