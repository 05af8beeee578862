import type { JsonObject } from '../../src/json.ts';
import type { EmulatorCall, Gap } from './gap.ts';
import { aliasGaps } from './gaps/aliases.ts';
import { answerGaps } from './gaps/answers.ts';
import { encryptionGaps } from './gaps/encryption.ts';
import { grantGaps } from './gaps/grants.ts';
import { keyGaps } from './gaps/keys.ts';
import { listGaps } from './gaps/lists.ts';
import { policyGaps } from './gaps/policies.ts';

/**
 * The known gaps between moto 5.2.5 and AWS KMS, in the order in which they are mended: a list is whole before it is cut
 * into pages. Each has a test that fails when moto closes it.
 */
export const gaps: readonly Gap[] = [
  ...answerGaps,
  ...policyGaps,
  ...encryptionGaps,
  ...keyGaps,
  ...aliasGaps,
  ...grantGaps,
  ...listGaps,
];

/** The gaps that are mended in an operation, in the order in which they are mended. */
export function gapsOf(operation: string): Gap[] {
  return gaps.filter(({ operations }) => operations === 'all' || operations.includes(operation));
}

/** What is sent to the emulator for a call, so that it does what AWS KMS does. */
export function mendInput(operation: string, input: JsonObject): JsonObject {
  return gapsOf(operation).reduce((members, { mendInput: mend }) => mend?.(members) ?? members, input);
}

/** What the emulator answers to a call, as AWS KMS does it. */
export function mendOutput(output: JsonObject, call: EmulatorCall): JsonObject {
  return gapsOf(call.operation).reduce((members, { mendOutput: mend }) => mend?.(members, call) ?? members, output);
}
