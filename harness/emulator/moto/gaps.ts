import type { JsonObject } from '../../../src/json.ts';
import type { Ask, EmulatorCall } from '../emulator.ts';
import type { Refusal } from '../refusal.ts';
import type { Gap } from './gap.ts';
import { aliasGaps } from './gaps/aliases.ts';
import { answerGaps } from './gaps/answers.ts';
import { encryptionGaps } from './gaps/encryption.ts';
import { grantGaps } from './gaps/grants.ts';
import { keyGaps } from './gaps/keys.ts';
import { listGaps } from './gaps/lists.ts';
import { policyGaps } from './gaps/policies.ts';
import { rotationGaps } from './gaps/rotation.ts';

/**
 * The known gaps between moto 5.2.5 and AWS KMS, in the order in which they are mended: a list is whole before it is cut
 * into pages. Each has a test that fails when moto closes it.
 */
export const gaps: readonly Gap[] = [
  ...answerGaps,
  ...policyGaps,
  ...encryptionGaps,
  ...keyGaps,
  ...rotationGaps,
  ...aliasGaps,
  ...grantGaps,
  ...listGaps,
];

/** The gaps that are mended in an operation, in the order in which they are mended. */
export function gapsOf(operation: string): Gap[] {
  return gaps.filter(({ operations }) => operations === 'all' || operations.includes(operation));
}

/** How AWS KMS refuses a call that moto would answer otherwise. It only asks, and changes nothing. */
export async function refuse(call: EmulatorCall, ask: Ask): Promise<Refusal | undefined> {
  for (const gap of gapsOf(call.operation)) {
    const refusal = await gap.refuse?.(call, ask);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** The input with which moto does what AWS KMS does with the call's own. */
export function mendInput({ operation, input }: EmulatorCall): JsonObject {
  return gapsOf(operation).reduce((members, { mendInput: mend }) => mend?.(members) ?? members, input);
}

/** Members that moto's output to a call lacks, and that must be asked for. It only asks, and changes nothing. */
export async function complete(call: EmulatorCall, ask: Ask): Promise<JsonObject> {
  let members: JsonObject = {};
  for (const gap of gapsOf(call.operation)) members = { ...members, ...(await gap.complete?.(call, ask)) };
  return members;
}

/** The output of moto as AWS KMS would give it. */
export function mendOutput(output: JsonObject, call: EmulatorCall): JsonObject {
  return gapsOf(call.operation).reduce((members, { mendOutput: mend }) => mend?.(members, call) ?? members, output);
}
