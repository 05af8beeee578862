import { expect, test } from 'vitest';
import { factChanges } from '../../../src/api/changes.ts';
import { serviceModel, serviceModelSchema, type ServiceModel } from '../../../src/api/service-model.ts';

/** A small service model, with what a test has of its own in place of what all have. */
function model(own: Partial<Pick<ServiceModel, 'operations' | 'shapes'>> = {}): ServiceModel {
  return serviceModelSchema.parse({
    source: 'a test',
    apiVersion: '1',
    guides: [],
    targetPrefix: 'Test',
    operations: { Ask: { input: 'AskRequest', output: 'AskResponse', errors: ['NotFound'] } },
    shapes: {
      AskRequest: { type: 'structure', members: { Key: 'KeyType', Kind: 'Kind' }, required: ['Key'] },
      AskResponse: { type: 'structure', members: {} },
      KeyType: { type: 'string', min: 1, max: 10 },
      Kind: { type: 'string', enum: ['ONE', 'TWO'] },
    },
    ...own,
  });
}

test('the same model has no changes, whatever its source', () => {
  expect(factChanges(serviceModel, { ...serviceModel, source: 'another' })).toEqual([]);
});

test('operations, errors and members that are new or gone are told, and the other way round', () => {
  const before = model();
  const after = model({
    operations: {
      Ask: { input: 'AskRequest', output: 'AskResponse', errors: ['NotFound', 'Throttled'] },
      Tell: { input: 'TellRequest', errors: [] },
    },
    shapes: {
      ...before.shapes,
      AskRequest: { type: 'structure', members: { Key: 'KeyType', Limit: 'KeyType' }, required: ['Key'] },
      TellRequest: { type: 'structure', members: {}, required: [] },
    },
  });

  const changes = factChanges(before, after);
  expect(changes).toEqual([
    'AskRequest.Kind is gone',
    'AskRequest.Limit is new: KeyType',
    'TellRequest is new: a structure',
    'operation Ask, error Throttled is new',
    'operation Tell is new',
    'operation Tell, input is new: TellRequest',
  ]);
  expect(factChanges(after, before)).toHaveLength(changes.length);
});

test('enumeration values, limits and what is required are told', () => {
  const before = model();
  const after = model({
    shapes: {
      ...before.shapes,
      AskRequest: { type: 'structure', members: { Key: 'KeyType', Kind: 'Kind' }, required: ['Key', 'Kind'] },
      KeyType: { type: 'string', min: 1, max: 20, pattern: '^a' },
      Kind: { type: 'string', enum: ['TWO', 'THREE'] },
    },
  });

  expect(factChanges(before, after)).toEqual([
    'AskRequest.Kind: Kind, required, was Kind',
    'KeyType, max: 20, was 10',
    'KeyType, pattern is new: ^a',
    'Kind, value ONE is gone',
    'Kind, value THREE is new',
  ]);
});

test('what the documentation says of calls and of values is told', () => {
  const asked = (own: object): ServiceModel =>
    model({ operations: { Ask: { input: 'AskRequest', output: 'AskResponse', errors: [], ...own } } });
  const before = asked({
    keyForms: { Key: ['key ARN'] },
    permissions: [{ action: 'kms:Ask', policy: 'key policy' }],
    crossAccount: { use: 'no' },
    documented: { Key: { default: '30' } },
  });

  expect(factChanges(before, asked({ crossAccount: { use: 'yes' }, documented: { Key: { default: '60' } } }))).toEqual([
    'operation Ask, cross-account use: {"use":"yes"}, was {"use":"no"}',
    'operation Ask, documentation of Key: {"default":"60"}, was {"default":"30"}',
    'operation Ask, identifiers in Key is gone',
    'operation Ask, permissions is gone',
  ]);
});
