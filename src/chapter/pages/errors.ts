import { defineExample, type Page } from '../../model/example.ts';
import { accessDenied, noSuchKey, throttled, throttledOnce } from '../failures.ts';
import { COMMON_ERRORS, developerGuide, iamGuide, operationLink, sdkGuide } from '../links.ts';
import { exampleKey } from '../placeholders.ts';
import { oneKey } from '../worlds.ts';

const handleMissingKey = defineExample({
  id: 'handle-missing-key',
  operation: 'EnableKey',
  title: 'Handle a missing KMS key',
  prose: [
    `A request that names a KMS key which does not exist in your account and Region fails with a \`NotFoundException\`. These examples enable a KMS key with the ${operationLink('EnableKey')} operation, and catch that error.`,
    'A key that you have only just created can be missing for a short time, too, until all of AWS KMS knows of it. Before you treat it as missing, try again.',
  ],
  input: { KeyId: exampleKey },
  catches: { error: 'NotFoundException', message: 'The KMS key does not exist.' },
  world: { keys: [{ arn: exampleKey.value, state: 'Disabled' }] },
  result: {},
  after: { keys: { [exampleKey.value]: { state: 'Enabled' } } },
  failures: [noSuchKey, accessDenied],
});

const handleDeniedAccess = defineExample({
  id: 'handle-denied-access',
  operation: 'DisableKey',
  title: 'Handle denied access',
  prose: [
    `A request without the permission that it needs fails with an \`AccessDeniedException\`. Its message names the permission, and often the kind of policy that denies it. See ${iamGuide('Troubleshoot access denied error messages', 'troubleshoot_access-denied.html')} in the *IAM User Guide*.`,
    `These examples disable a KMS key with the ${operationLink('DisableKey')} operation, and catch that error. To try again does not help before a policy has changed.`,
  ],
  input: { KeyId: exampleKey },
  catches: { error: 'AccessDeniedException', message: 'Access to the KMS key is denied.' },
  world: oneKey,
  result: {},
  after: { keys: { [exampleKey.value]: { state: 'Disabled' } } },
  failures: [accessDenied, noSuchKey],
});

const handleThrottling = defineExample({
  id: 'handle-throttling',
  operation: 'EnableKeyRotation',
  title: 'Handle throttling',
  prose: [
    `When your requests exceed a quota, AWS KMS throttles them: they fail with a \`ThrottlingException\`. The SDK waits and tries again by itself, each time somewhat longer, so most of these errors never reach your code. Each tab tells how many attempts there are by default. To change that number, see ${sdkGuide('Retry behavior', 'feature-retry-behavior.html')} in the *AWS SDKs and Tools Reference Guide*.`,
    `These examples enable automatic key rotation with the ${operationLink('EnableKeyRotation')} operation, and catch the error that is left when every attempt was throttled. What to do about it, ${developerGuide('Throttling AWS KMS requests', 'throttling.html')} explains.`,
  ],
  input: { KeyId: exampleKey },
  catches: { error: 'ThrottlingException', message: 'AWS KMS throttles the requests.' },
  world: oneKey,
  result: {},
  after: { keys: { [exampleKey.value]: { rotates: true } } },
  failures: [throttled, throttledOnce, noSuchKey],
});

export const errors: Page = {
  id: 'errors',
  anchor: 'programming-errors',
  title: 'Handling errors',
  prose: [
    'When AWS KMS refuses a request, your code gets an error with a code, such as `NotFoundException`, and a message for people. Decide by the code, because the message can change.',
    `Each example in this topic catches one error, prints a sentence in its place, and lets every other error through. An error that an operation declares has a class of its own in many SDKs. For an error that any operation can return, most SDKs have only a general class, so the code decides. See ${COMMON_ERRORS} in the *AWS KMS API Reference*.`,
  ],
  sections: [
    { anchor: 'handle-missing-key', title: 'Handling a missing KMS key', examples: [handleMissingKey] },
    { anchor: 'handle-denied-access', title: 'Handling denied access', examples: [handleDeniedAccess] },
    { anchor: 'handle-throttling', title: 'Handling throttling', examples: [handleThrottling] },
  ],
};
