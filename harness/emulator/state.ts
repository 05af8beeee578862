import type { JsonObject } from '../../src/json.ts';

/**
 * What exists in a world: its keys by their ARNs, each with its metadata as AWS KMS describes it, its policy as JSON and
 * its grants by their ids; and its aliases by their names. AWS KMS says nothing of an order in which it has them.
 */
export type State = Readonly<Record<'keys' | 'aliases', Readonly<Record<string, JsonObject>>>>;
