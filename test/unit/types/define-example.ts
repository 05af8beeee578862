import { defineExample } from '../../../src/model/example.ts';
import { Placeholder } from '../../../src/model/placeholder.ts';
import { exampleKey } from '../../../src/chapter/placeholders.ts';

// The compiler checks this file. An error that it is to find and doesn't find is itself an error.

const common = {
  id: 'trial',
  title: 'Try it',
  prose: [],
  world: { keys: [] },
  after: 'unchanged',
  failures: [],
} as const;

export const right = defineExample({
  ...common,
  operation: 'GetKeyPolicy',
  input: { KeyId: exampleKey, PolicyName: 'default' },
  result: { Policy: '{}' },
});

// @ts-expect-error There is no such operation.
defineExample({ ...common, operation: 'GetKeyPolicies', input: {}, result: {} });

// @ts-expect-error The operation has no member of that name.
defineExample({ ...common, operation: 'GetKeyPolicy', input: { KeyId: 'k', Policy: '{}' }, result: {} });

// @ts-expect-error The member is required.
defineExample({ ...common, operation: 'GetKeyPolicy', input: {}, result: {} });

// @ts-expect-error The member is text.
defineExample({ ...common, operation: 'GetKeyPolicy', input: { KeyId: 7 }, result: {} });

const seven = new Placeholder(7, 'key', { text: 'one' }, ['7', '8']);

// @ts-expect-error The member is text, so its placeholder holds text.
defineExample({ ...common, operation: 'GetKeyPolicy', input: { KeyId: seven }, result: {} });

// @ts-expect-error The member is one of several texts.
defineExample({ ...common, operation: 'CreateKey', input: { KeySpec: 'AES' }, result: {} });

// @ts-expect-error Members are there or absent, never undefined.
defineExample({ ...common, operation: 'GetKeyPolicy', input: { KeyId: 'k', PolicyName: undefined }, result: {} });

// @ts-expect-error The result has no member of that name.
defineExample({ ...common, operation: 'GetKeyPolicy', input: { KeyId: 'k' }, result: { Document: '{}' } });

// @ts-expect-error The operation returns nothing.
defineExample({ ...common, operation: 'EnableKey', input: { KeyId: 'k' }, result: { KeyId: 'k' } });
