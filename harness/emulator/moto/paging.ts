import { findOperation } from '../../../src/api/service-model.ts';
import { DEFAULT_PAGE_SIZE } from '../../../src/model/declaration-faults.ts';
import { type JsonObject, listOf, textOf } from '../../../src/json.ts';
import type { EmulatorCall } from '../emulator.ts';
import { refusal, type Refusal } from '../refusal.ts';

/** The page that a call asks for, out of an answer that holds all items. */
export function pageOf(output: JsonObject, { operation, input }: EmulatorCall): JsonObject {
  const paginator = findOperation(operation)?.paginator;
  if (paginator === undefined) return output;
  const { limit, inputToken, outputToken, moreResults, result } = paginator;
  const items = listOf(output[result]);
  const size = input[limit];
  const start = offsetIn(operation, textOf(input[inputToken])) ?? 0;
  const end = start + (typeof size === 'number' ? size : DEFAULT_PAGE_SIZE);
  const isTruncated = end < items.length;
  return {
    [result]: items.slice(start, end),
    ...(isTruncated ? { [outputToken]: markerOf(operation, end) } : {}),
    [moreResults]: isTruncated,
  };
}

/** Refuses a marker that did not come with a page of the same operation. */
export function refuseUnknownMarker({ operation, input }: EmulatorCall): Promise<Refusal | undefined> {
  const { inputToken = '' } = findOperation(operation)?.paginator ?? {};
  const marker = input[inputToken];
  const isKnown = marker === undefined || marker === null || offsetIn(operation, textOf(marker)) !== undefined;
  return Promise.resolve(isKnown ? undefined : refusal('InvalidMarkerException', 'The marker is not valid.'));
}

/** A marker is opaque, so that no snippet can make one itself. */
function markerOf(operation: string, offset: number): string {
  return Buffer.from(`${operation}/${String(offset)}`).toString('base64');
}

function offsetIn(operation: string, marker: string): number | undefined {
  const [, name, offset] = /^(\w+)\/(\d+)$/u.exec(Buffer.from(marker, 'base64').toString()) ?? [];
  return name === operation ? Number(offset) : undefined;
}
