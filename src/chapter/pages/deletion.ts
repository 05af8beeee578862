import { Answered } from '../../model/answered.ts';
import { byDefault, option, range } from '../../api/said.ts';
import { defineExample, type Page } from '../../model/example.ts';
import { developerGuide, operationLink } from '../links.ts';
import { keyNotPendingDeletion, keyPendingDeletion, noSuchKey } from '../failures.ts';
import { exampleKey } from '../placeholders.ts';
import { oneKey } from '../worlds.ts';

const waitingPeriodInDays = 7;

const scheduleKeyDeletion = defineExample({
  id: 'schedule-key-deletion',
  operation: 'ScheduleKeyDeletion',
  title: 'Schedule the deletion of a KMS key',
  prose: [
    `To delete a KMS key, use the ${operationLink('ScheduleKeyDeletion')} operation. AWS KMS deletes the key after a waiting period: ${range('ScheduleKeyDeletion', 'PendingWindowInDays')} days, as the ${option('ScheduleKeyDeletion', 'PendingWindowInDays')} parameter specifies, or ${byDefault('ScheduleKeyDeletion', 'PendingWindowInDays')} days without it. Until then, the key cannot be used, and you can cancel the deletion. The result holds the date of the deletion.`,
    `**Deleting a KMS key cannot be undone.** What was encrypted under the key can no longer be decrypted. If you are not sure, disable the key instead. See [Disabling a KMS key](keys.md#disable-keys).`,
  ],
  input: { KeyId: exampleKey, PendingWindowInDays: waitingPeriodInDays },
  reads: { DeletionDate: 'deletionDate' },
  world: oneKey,
  result: {
    KeyId: exampleKey.value,
    DeletionDate: new Answered(new Date('2026-01-22T10:30:00Z')),
    KeyState: 'PendingDeletion',
    PendingWindowInDays: waitingPeriodInDays,
  },
  after: { keys: { [exampleKey.value]: { state: 'PendingDeletion' } } },
  failures: [noSuchKey, keyPendingDeletion],
});

const cancelKeyDeletion = defineExample({
  id: 'cancel-key-deletion',
  operation: 'CancelKeyDeletion',
  title: 'Cancel the deletion of a KMS key',
  prose: [
    `To keep a KMS key that is scheduled for deletion, use the ${operationLink('CancelKeyDeletion')} operation before the waiting period ends. The key is then disabled. To use it again, enable it. See [Enabling a KMS key](keys.md#enable-keys).`,
  ],
  input: { KeyId: exampleKey },
  world: { keys: [{ arn: exampleKey.value, state: 'PendingDeletion' }] },
  result: { KeyId: exampleKey.value },
  after: { keys: { [exampleKey.value]: { state: 'Disabled' } } },
  failures: [noSuchKey, keyNotPendingDeletion],
});

export const deletion: Page = {
  id: 'deletion',
  anchor: 'programming-deletion',
  title: 'Deleting keys',
  prose: [
    `The examples in this topic schedule the deletion of a KMS key, and cancel it. Before you delete a key, make sure that it is no longer in use. See ${developerGuide('Delete an AWS KMS key', 'deleting-keys.html')}.`,
  ],
  sections: [
    { anchor: 'schedule-key-deletion', title: 'Scheduling the deletion of a KMS key', examples: [scheduleKeyDeletion] },
    { anchor: 'cancel-key-deletion', title: 'Canceling the deletion of a KMS key', examples: [cancelKeyDeletion] },
  ],
};
