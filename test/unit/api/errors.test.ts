import * as sdk from '@aws-sdk/client-kms';
import { expect, test } from 'vitest';
import { COMMON_ERRORS, errorsToTry, statusOf } from '../../../src/api/errors.ts';
import { serviceModel } from '../../../src/api/service-model.ts';

/** The constructors of what the SDK throws, by name. */
const thrown = Object.entries(sdk).flatMap(([name, value]) =>
  typeof value === 'function' && value.prototype instanceof sdk.KMSServiceException ? [name] : [],
);

test.each(thrown)('%s has a status of the side that the SDK blames', (name) => {
  const create: unknown = Object.entries(sdk).find(([exported]) => exported === name)?.[1];
  if (typeof create !== 'function') throw new Error(`${name} is no class`);
  const error: unknown = Reflect.construct(create, [{ message: '', $metadata: {} }]);
  const side = error instanceof sdk.KMSServiceException ? error.$fault : undefined;
  expect(statusOf(name) >= 500 ? 'server' : 'client').toBe(side);
});

test('each operation is tried with all of its own errors, and with one of the common ones', () => {
  for (const [operation, { errors }] of Object.entries(serviceModel.operations)) {
    const tried = errorsToTry(operation);
    expect(tried.slice(0, -1), operation).toEqual(errors);
    expect(COMMON_ERRORS, operation).toContain(tried.at(-1));
  }
});
