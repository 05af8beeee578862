import { csharp } from './csharp.ts';
import { java } from './java.ts';
import { nodejs } from './nodejs.ts';
import { php } from './php.ts';
import { powershell } from './powershell.ts';
import { python } from './python.ts';
import { ruby } from './ruby.ts';
import type { Edition, Target } from './target.ts';

/** Every target, in the order of the pages' tabs. */
export const targets = [java, csharp, python, ruby, php, nodejs, powershell] as const satisfies readonly Target[];

export const editions = ['current'] as const satisfies readonly Edition[];

/** The targets that the pages of an edition show. */
export function targetsOf(edition: Edition): Target[] {
  return targets.filter((target: Target) => target.editions.includes(edition));
}
