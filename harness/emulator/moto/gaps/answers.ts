import type { Json } from '../../../../src/model/value.ts';
import { isJsonObject, type JsonObject } from '../../../../src/json.ts';
import type { Gap } from '../gap.ts';
import { LACKING_OPERATIONS } from '../lacking.ts';

/** How the emulator writes its answers. */
export const answerGaps: readonly Gap[] = [
  {
    id: 'void-answers-are-null',
    operations: [],
    aws: 'An operation that returns nothing answers without a body.',
    emulator: 'Answers the text `null` with content type text/html.',
    remedy: 'The recorder answers without a body.',
  },
  {
    id: 'operations-lacking',
    operations: [],
    aws: 'Has all operations of its API.',
    emulator: `Answers an HTML page with status 500 to ${LACKING_OPERATIONS.join(', ')}.`,
    remedy: 'None: no example can call them.',
  },
  {
    id: 'absent-members-are-null',
    operations: 'all',
    aws: 'Leaves out members that have no value.',
    emulator: 'Answers them as null.',
    remedy: 'The recorder leaves them out on the way back.',
    mendOutput: withoutNulls,
  },
];

function withoutNulls(members: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(members).flatMap(([member, value]) => (value === null ? [] : [[member, partsWithoutNulls(value)]])),
  );
}

function partsWithoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => partsWithoutNulls(item));
  return isJsonObject(value) ? withoutNulls(value) : value;
}
