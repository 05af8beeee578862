import { lockOwnerOf } from '../../src/languages/sdk.ts';
import type { Target } from '../../src/languages/target.ts';
import { endingsOf, examplesOf, isCaught, type Example, type Page } from '../../src/model/example.ts';
import { failuresByErrors, type Failure } from '../../src/model/failure.ts';
import { readersOf } from '../../src/model/reader.ts';
import type { Job } from '../verify/job.ts';
import { waits } from '../verify/order.ts';

/** How a snippet runs: as published, in a case in which its call fails, as a reader leaves it, or in its complete program. */
export interface Case extends Pick<Job, 'failure' | 'reader'> {
  readonly complete: boolean;
}

/**
 * The cases of an example among those of pages, in a target: success, its failures, and its readers. The first that shows
 * an operation is tried with the operation's errors, too, in each target with an SDK of its own: how that tells them
 * depends neither on what it is called with nor on which of two targets calls it. An example that catches an error is
 * tried with all of them in every target. The complete program runs to its end, and the first of each page where its call
 * fails, too: what programs have around their snippets is the same for all.
 */
export function casesOf(example: Example, target: Target, pages: readonly Page[]): Case[] {
  const isTried = example.catches !== undefined || (lockOwnerOf(target) === target.id && isFirst(example, pages));
  const failures = [...example.failures, ...(isTried ? failuresByErrors(example.operation) : [])];
  return [
    { failure: undefined, reader: undefined, complete: false },
    ...failures.map((failure: Failure) => ({ failure, reader: undefined, complete: false })),
    ...readersOf(example).map((reader) => ({ failure: undefined, reader, complete: false })),
    ...[undefined, ...failuresOfComplete(example, pages)].map((failure) => ({
      failure,
      reader: undefined,
      complete: true,
    })),
  ];
}

/**
 * In which failures the complete program runs, of those in which its SDK doesn't wait before it tries again: one that ends
 * it, and the one that its snippet catches.
 */
function failuresOfComplete(example: Example, pages: readonly Page[]): Failure[] {
  return [
    ...(pages.some((page) => isFirstToFail(example, page)) ? endings(example).slice(0, 1) : []),
    ...example.failures.filter((failure) => isCaught(example, failure) && !waits({ failure })).slice(0, 1),
  ];
}

/** Whether an example is the first of a page whose program an error ends without that its SDK waits. */
export function isFirstToFail(example: Example, page: Page): boolean {
  return examplesOf(page).find((one) => endings(one).length > 0) === example;
}

function endings(example: Example): Failure[] {
  return endingsOf(example).filter((failure) => !waits({ failure }));
}

function isFirst(example: Example, pages: readonly Page[]): boolean {
  const isOfOperation = ({ operation, shows }: Example): boolean =>
    operation === example.operation && shows !== 'client';
  return example === pages.flatMap(examplesOf).find(isOfOperation);
}
