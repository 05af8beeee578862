import { targets, targetsOf } from '../src/languages/targets.ts';
import type { Target } from '../src/languages/target.ts';

/** A target as one of its editions has it: in its own manner, or in that of the classic edition where this is another. */
interface TargetInManner {
  readonly id: string;
  readonly manner: 'own' | 'classic';
  readonly target: Target;
}

/** Every target in each of its manners. */
export const everyTarget: readonly TargetInManner[] = [
  ...targets.map((target): TargetInManner => ({ id: target.id, manner: 'own', target })),
  ...targetsOf('classic')
    .filter(({ classic }) => classic !== undefined)
    .map((target): TargetInManner => ({ id: target.id, manner: 'classic', target })),
];
