import type { Difference } from './difference.ts';
import { reasonsInPlaces } from './reasons/in-places.ts';
import { covers, type GeneralReason, type Reason } from './reasons/reason.ts';
import { reasonsThroughout } from './reasons/throughout.ts';

/** A difference with the reasons that explain it: one, or the tests fail. */
export interface Explained {
  readonly difference: Difference;
  readonly general: readonly GeneralReason[];
  readonly special: readonly Reason[];
}

/** Finds the reason of each difference. */
export function explain(differences: readonly Difference[]): Explained[] {
  return differences.map((difference) => ({
    difference,
    general: reasonsThroughout.filter((reason) => covers(reason, difference)),
    special: reasonsInPlaces.filter((reason) => covers(reason, difference)),
  }));
}
