import { findOperation } from '../../src/api/service-model.ts';
import type { Example } from '../../src/model/example.ts';
import { differences } from '../../src/difference.ts';
import { expectedInput } from '../../src/model/expected-input.ts';
import { isJsonObject, type JsonObject } from '../../src/json.ts';
import type { Exchange } from '../recorder/protocol.ts';

/**
 * The calls that a run made: of a request and its retries, the last. Where an SDK doesn't say which request is a retry,
 * it is one that asks the same as the one before it, which was answered with an error.
 */
export function callsOf(exchanges: readonly Exchange[]): Exchange[] {
  const calls = new Map<string | number, Exchange>();
  let call: string | number = 0;
  for (const [index, exchange] of exchanges.entries()) {
    const isRetry = exchange.invocation === undefined && asksAgain(exchange, exchanges[index - 1]);
    if (!isRetry) call = exchange.invocation ?? index;
    calls.set(call, exchange);
  }
  return [...calls.values()];
}

function asksAgain({ operation, input }: Exchange, before: Exchange | undefined): boolean {
  return (
    before !== undefined &&
    before.status !== 200 &&
    before.operation === operation &&
    differences(before.input, input).length === 0
  );
}

/** What the calls of a run were answered that succeeded. */
export function outputsOf(exchanges: readonly Exchange[]): JsonObject[] {
  return callsOf(exchanges).flatMap(({ status, output }) => (status === 200 && isJsonObject(output) ? [output] : []));
}

/** The inputs of the calls that an example must make, as far as what was answered tells which pages there are. */
export function expectedInputs(example: Example, calls: readonly Exchange[]): JsonObject[] {
  const first = expectedInput(example);
  const paginator = example.paged === true ? findOperation(example.operation)?.paginator : undefined;
  if (paginator === undefined) return [first];
  const { inputToken, outputToken, moreResults } = paginator;
  const inputs = [first];
  for (const { output } of calls) {
    const marker = isJsonObject(output) && output[moreResults] === true ? output[outputToken] : undefined;
    if (marker === undefined) break;
    inputs.push({ ...first, [inputToken]: marker });
  }
  return inputs;
}
