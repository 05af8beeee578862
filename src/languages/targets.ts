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

/** Every target, in the order of the pages' tabs: the one list in which a language stands. One of both editions is there as the current one has it. */
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

/** The targets that the pages of an edition show, as it has them: the same ones at each call. */
export function targetsOf(edition: Edition): readonly Target[] {
  return EDITIONS[edition];
}

const EDITIONS: Readonly<Record<Edition, readonly Target[]>> = {
  current: targets.filter((target: Target) => target.editions.includes('current')),
  classic: targets
    .filter((target: Target) => target.editions.includes('classic'))
    .map((target: Target) => (target.classic === undefined ? target : { ...target, ...target.classic })),
};
