import { findOperation } from '../../../src/api/service-model.ts';
import { DEFAULT_PAGE_SIZE } from '../../../src/model/declaration-faults.ts';
import { type JsonObject, listOf, textOf } from '../../../src/json.ts';
import type { EmulatorCall } from '../emulator.ts';
import { refusal, type Refusal } from '../refusal.ts';

/**
 * The page that a call asks for, out of an answer that holds all items. AWS KMS may return fewer items than the limit
 * allows (Limit, ListKeys, AWS KMS API Reference), so the second page has none, though more follow; and nothing says that
 * a list which changes meanwhile doesn't hold an item twice, so the third page begins with the last item of the first.
 */
export function pageOf(output: JsonObject, { operation, input }: EmulatorCall): JsonObject {
  const paginator = findOperation(operation)?.paginator;
  if (paginator === undefined) return output;
  const { limit, inputToken, outputToken, moreResults, result } = paginator;
  const items = listOf(output[result]);
  const size = input[limit];
  const { page, offset } = placeIn(operation, textOf(input[inputToken])) ?? { page: 0, offset: 0 };
  const end = page === EMPTY_PAGE ? offset : offset + (typeof size === 'number' ? size : DEFAULT_PAGE_SIZE);
  const isTruncated = end < items.length;
  const next = { page: page + 1, offset: page === EMPTY_PAGE ? end - 1 : end };
  return {
    [result]: items.slice(offset, end),
    ...(isTruncated ? { [outputToken]: markerOf(operation, next) } : {}),
    [moreResults]: isTruncated,
  };
}

/** The page, counted from 0, that has no items. */
const EMPTY_PAGE = 1;

/** Where a page begins in the whole list, and which one it is, counted from 0. */
interface Place {
  readonly page: number;
  readonly offset: number;
}

/** Refuses a marker that did not come with a page of the same operation. */
export function refuseUnknownMarker({ operation, input }: EmulatorCall): Promise<Refusal | undefined> {
  const { inputToken = '' } = findOperation(operation)?.paginator ?? {};
  const marker = input[inputToken];
  const isKnown = marker === undefined || marker === null || placeIn(operation, textOf(marker)) !== undefined;
  return Promise.resolve(isKnown ? undefined : refusal('InvalidMarkerException', 'The marker is not valid.'));
}

/** A marker is opaque, so that no snippet can make one itself. */
function markerOf(operation: string, { page, offset }: Place): string {
  return Buffer.from(`${operation}/${String(page)}/${String(offset)}`).toString('base64');
}

function placeIn(operation: string, marker: string): Place | undefined {
  const [, name, page, offset] = /^(\w+)\/(\d+)\/(\d+)$/u.exec(Buffer.from(marker, 'base64').toString()) ?? [];
  return name === operation ? { page: Number(page), offset: Number(offset) } : undefined;
}
