import { expect, test } from 'vitest';
import type { Exchange } from '../../../harness/recorder/protocol.ts';
import { callsOf } from '../../../harness/verify/calls.ts';

const asked: Exchange = {
  operation: 'ListKeys',
  region: 'us-west-2',
  input: { Limit: 1 },
  status: 400,
  output: { __type: 'ThrottlingException' },
  requestId: 'one',
};
const answered: Exchange = { ...asked, status: 200, output: { Keys: [] } };

test('the requests of one invocation are one call, whatever else is asked in between', () => {
  const first = { ...asked, invocation: 'one' };
  const other = { ...answered, invocation: 'two' };
  const last = { ...answered, invocation: 'one' };
  expect(callsOf([first, other, last])).toEqual([last, other]);
});

test('what is asked again under another invocation is another call', () => {
  const calls = [
    { ...asked, invocation: 'one' },
    { ...answered, invocation: 'two' },
  ];
  expect(callsOf(calls)).toEqual(calls);
});

test('without invocations, what is asked again after an error is the same call', () => {
  expect(callsOf([asked, asked, answered])).toEqual([answered]);
});

test.each<[string, Exchange, Exchange]>([
  ['after it was answered', answered, answered],
  ['with another input', asked, { ...answered, input: { Limit: 2 } }],
  ['of another operation', asked, { ...answered, operation: 'ListAliases' }],
])('without invocations, what is asked %s is another call', (_when, first, second) => {
  expect(callsOf([first, second])).toEqual([first, second]);
});
