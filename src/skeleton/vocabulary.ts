import type { StateChange } from '../model/example.ts';
import type { Failure } from '../model/failure.ts';
import type { DeclaredInput, DeclaredOutput } from '../model/value.ts';
import type { World } from '../model/world.ts';

/** What an input names: what its world must then hold, and how its call fails where the world doesn't. */
export interface NamedThing {
  readonly world: Partial<World>;
  readonly failure?: Failure;
}

/**
 * What a new example says with the words of the chapter. Members are found by the names of their shapes in the service
 * model, or, before that, by operation and member, e.g. `Decrypt.Plaintext`.
 */
export interface Vocabulary {
  /** What the modules export that a declaration may name, by their paths below `src`. */
  readonly modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What inputs, and results, hold in the place of a shape. */
  readonly samples: Readonly<Record<string, DeclaredInput>>;
  /** What results hold where that is something else. */
  readonly answers: Readonly<Record<string, DeclaredOutput>>;
  /** Members of results that AWS KMS leaves out in the common case, some of them with their structure before them. */
  readonly rare: readonly string[];
  /** Members of inputs, by operation, that the service model calls optional, though no call makes sense without them. */
  readonly needed: Readonly<Record<string, readonly string[]>>;
  readonly named: Readonly<Record<string, NamedThing>>;
  /** What operations change, where the samples of their inputs decide it. */
  readonly changes: Readonly<Record<string, StateChange>>;
  /** How a call can fail of which nothing else is known. */
  readonly otherwise: Failure;
}
