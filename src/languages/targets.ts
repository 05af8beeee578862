import { awsCli } from './aws-cli/aws-cli.ts';
import { csharpClassic } from './csharp-classic/csharp-classic.ts';
import { csharp } from './csharp/csharp.ts';
import { javaClassic } from './java-classic/java-classic.ts';
import { java } from './java/java.ts';
import { nodejsClassic } from './nodejs-classic/nodejs-classic.ts';
import { nodejs } from './nodejs/nodejs.ts';
import { php } from './php/php.ts';
import { powershell } from './powershell/powershell.ts';
import { python } from './python/python.ts';
import { ruby } from './ruby/ruby.ts';
import type { Edition, Target } from './target.ts';

/** Every target, in the order of the pages' tabs: the one list in which a language stands. */
export const targets = [
  java,
  javaClassic,
  csharp,
  csharpClassic,
  python,
  ruby,
  php,
  nodejs,
  nodejsClassic,
  powershell,
  awsCli,
] as const satisfies readonly Target[];

/** The id of a target. */
export type TargetId = (typeof targets)[number]['id'];

export const editions = ['current', 'classic'] as const satisfies readonly Edition[];

/** The targets that the pages of an edition show. */
export function targetsOf(edition: Edition): Target[] {
  return targets.filter((target: Target) => target.editions.includes(edition));
}
