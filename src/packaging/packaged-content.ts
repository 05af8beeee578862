import { uniqBy } from 'es-toolkit';
import type { Target } from '../languages/target.ts';
import { targets as allTargets } from '../languages/targets.ts';
import { lockedSdk } from '../languages/sdk.ts';
import type { Content, Listed, PackagedTarget, RanWith } from '../package/library.ts';
import type { Manifest } from '../render/manifest.ts';

/** The folder of the package in which what `generated/` holds lies. */
export const GENERATED_FOLDER = 'generated';

/** What a record says besides which runs have passed. */
export interface Recorded {
  /** The day on which something was last put on it, in UTC. */
  readonly date: string;
  /** What ran the snippets, by target. */
  readonly toolchains: Readonly<Record<string, RanWith>>;
}

/**
 * What the package holds, by a manifest in which everything is proven.
 *
 * @param record What proves it.
 */
export function packagedContent({ snippets }: Manifest, { date, toolchains }: Recorded): Content {
  return {
    recorded: date,
    examples: uniqBy(snippets, ({ example }) => example).map(({ example, title, operation, page, anchor }) => ({
      example,
      title,
      operation,
      page,
      anchor,
    })),
    targets: allTargets.flatMap((target) => {
      const ranWith = toolchains[target.id];
      return ranWith === undefined ? [] : packagedTarget(target, ranWith);
    }),
    snippets: snippets.map((snippet) => ({
      example: snippet.example,
      edition: snippet.edition,
      target: snippet.target,
      ...listed(snippet),
      complete: listed(snippet.complete),
    })),
  };
}

function listed({ path, sha256 }: Listed): Listed {
  return { path: `${GENERATED_FOLDER}/${path}`, sha256 };
}

/** A target can be asked for by its id, by its title, and by the id of the first of that title: `csharp` has a classic. */
function packagedTarget(target: Target, { runtime, sdk }: RanWith): PackagedTarget {
  const first = allTargets.find(({ title }) => title === target.title);
  return {
    target: target.id,
    language: target.title,
    names: [...new Set([target.id, target.title, first?.id ?? target.id])],
    tag: target.dialect.tags[0] ?? '',
    sdk: lockedSdk(target),
    ranWith: { runtime, sdk },
  };
}
