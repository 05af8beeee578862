import type { JsonObject } from '../../src/json.ts';

/**
 * All that exists in a world: its keys by their ARNs, each with its metadata as AWS KMS describes it, its policy as JSON,
 * its grants by their ids, its tags, its rotation; and its aliases by their names. AWS KMS says nothing of an order in
 * which it has them. What an emulator keeps besides, of which no example can say how it changes, stands under `OTHERS`.
 */
export type State = Readonly<Record<'keys' | 'aliases', Readonly<Record<string, JsonObject>>>> & {
  readonly [OTHERS]: JsonObject;
};

/** The member of a state, of a key, of a grant and of an alias that holds what the model has no word for. */
export const OTHERS = 'others';

/** The rotation that an operation makes; when that was, no example can say. */
export const rotatedOnDemand = { RotationType: 'ON_DEMAND' } as const;

/** What a new key has that its metadata doesn't tell. */
export const newKey = {
  grants: {},
  tags: {},
  rotates: false,
  rotations: [],
  hasNewMaterial: false,
  [OTHERS]: {},
} as const;
