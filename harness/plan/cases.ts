import { lockOwnerOf } from '../../src/languages/sdk.ts';
import type { Target } from '../../src/languages/target.ts';
import { examplesOf, type Example, type Page } from '../../src/model/example.ts';
import { failuresByErrors, type Failure } from '../../src/model/failure.ts';
import { readersOf } from '../../src/model/reader.ts';
import type { Job } from '../verify/job.ts';

/** How a snippet runs: as published, in a case in which its call fails, or as a reader leaves it. */
export type Case = Pick<Job, 'failure' | 'reader'>;

/**
 * The cases of an example among those of pages, in a target: success, its failures, and its readers. The first that shows
 * an operation is tried with the operation's errors, too, in each target with an SDK of its own: how that tells them
 * depends neither on what it is called with nor on which of two targets calls it.
 */
export function casesOf(example: Example, target: Target, pages: readonly Page[]): Case[] {
  const isTried = lockOwnerOf(target) === target.id && isFirst(example, pages);
  const failures = [...example.failures, ...(isTried ? failuresByErrors(example.operation) : [])];
  return [
    { failure: undefined, reader: undefined },
    ...failures.map((failure: Failure) => ({ failure, reader: undefined })),
    ...readersOf(example).map((reader) => ({ failure: undefined, reader })),
  ];
}

function isFirst(example: Example, pages: readonly Page[]): boolean {
  const isOfOperation = ({ operation, shows }: Example): boolean =>
    operation === example.operation && shows !== 'client';
  return example === pages.flatMap(examplesOf).find(isOfOperation);
}
