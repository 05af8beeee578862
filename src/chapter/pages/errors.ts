import { defineExample, type Page } from '../../model/example.ts';
import { developerGuide, operationLink } from '../links.ts';
import { accessDenied, noSuchKey } from '../failures.ts';
import { exampleKey } from '../placeholders.ts';
import { oneKey } from '../worlds.ts';

const catchMissingKey = defineExample({
  id: 'catch-missing-key',
  operation: 'EnableKey',
  title: 'Catch the error of a missing KMS key',
  prose: ['TODO'],
  input: { KeyId: exampleKey },
  catches: { error: 'NotFoundException', message: 'The KMS key does not exist.' },
  world: { keys: [{ arn: exampleKey.value, state: 'Disabled' }] },
  result: {},
  after: { keys: { [exampleKey.value]: { state: 'Enabled' } } },
  failures: [noSuchKey, accessDenied],
});

const catchDeniedAccess = defineExample({
  id: 'catch-denied-access',
  operation: 'DisableKey',
  title: 'Catch the error of a missing permission',
  prose: ['TODO'],
  input: { KeyId: exampleKey },
  catches: { error: 'AccessDeniedException', message: 'You do not have permission to disable the KMS key.' },
  world: oneKey,
  result: {},
  after: { keys: { [exampleKey.value]: { state: 'Disabled' } } },
  failures: [accessDenied, noSuchKey],
});

export const errors: Page = {
  id: 'errors',
  anchor: 'programming-errors',
  title: 'Handling errors',
  prose: ['TODO'],
  sections: [
    { anchor: 'catch-missing-key', title: 'Catching the error of a missing KMS key', examples: [catchMissingKey] },
    { anchor: 'catch-denied-access', title: 'Catching the error of a missing permission', examples: [catchDeniedAccess] },
  ],
};
