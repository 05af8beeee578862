import { defineExample, type Page } from '../../model/example.ts';
import { tagList } from '../../model/world.ts';
import { CLIENT_NOTE, developerGuide, operationLink } from '../links.ts';
import { failuresOfReading, keyPendingDeletion, limitExceeded, noSuchKey } from '../failures.ts';
import { exampleKey } from '../placeholders.ts';

const purpose = { Purpose: 'Test' };
const newTags = { Department: 'Finance', CostCenter: '87654' };

/** More tags than the limit lets into two pages. */
const manyTags = {
  ...newTags,
  ...purpose,
  Environment: 'Beta',
  Owner: 'Alice',
  Project: 'Payments',
  Team: 'Security',
  Stage: 'Test',
  Service: 'Ledger',
  Contact: 'alice@example.com',
};

const tagResource = defineExample({
  id: 'tag-resource',
  operation: 'TagResource',
  title: 'Add tags to a KMS key',
  prose: [
    `To add tags to a KMS key, or to give tags that it has other values, use the ${operationLink('TagResource')} operation. It returns nothing. Each tag has a key and a value, both texts; the value can be empty. The other tags of the KMS key remain.`,
    'Tags can appear in AWS CloudTrail logs and in cost reports, so they must not hold secrets. Keys that begin with `aws:` belong to AWS.',
    CLIENT_NOTE,
  ],
  input: { KeyId: exampleKey, Tags: tagList(newTags) },
  world: { keys: [{ arn: exampleKey.value, tags: { ...purpose, Department: 'Sales' } }] },
  result: {},
  after: { keys: { [exampleKey.value]: { tags: { ...purpose, ...newTags } } } },
  failures: [noSuchKey, keyPendingDeletion, limitExceeded],
});

const listResourceTags = defineExample({
  id: 'list-resource-tags',
  operation: 'ListResourceTags',
  title: 'List the tags of a KMS key',
  prose: [
    `To get the tags of a KMS key, use the ${operationLink('ListResourceTags')} operation. To learn how many resources have a tag, or which ones, use the [Resource Groups Tagging API](https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/overview.html).`,
    'AWS KMS returns long lists in pages. These examples get all of them. The optional `Limit` parameter sets how many tags a page holds at most.',
    CLIENT_NOTE,
  ],
  input: { KeyId: exampleKey, Limit: 5 },
  paged: true,
  world: { keys: [{ arn: exampleKey.value, tags: manyTags }] },
  result: { Tags: tagList(manyTags), Truncated: false },
  after: 'unchanged',
  failures: failuresOfReading,
});

const untagResource = defineExample({
  id: 'untag-resource',
  operation: 'UntagResource',
  title: 'Remove tags from a KMS key',
  prose: [
    `To take tags off a KMS key, use the ${operationLink('UntagResource')} operation. It returns nothing. Name the tags by their keys; AWS KMS ignores keys of tags that the KMS key does not have.`,
    CLIENT_NOTE,
  ],
  input: { KeyId: exampleKey, TagKeys: Object.keys(newTags) },
  world: { keys: [{ arn: exampleKey.value, tags: { ...purpose, ...newTags } }] },
  result: {},
  after: { keys: { [exampleKey.value]: { tags: purpose } } },
  failures: [noSuchKey, keyPendingDeletion],
});

export const tags: Page = {
  id: 'tags',
  anchor: 'programming-tags',
  title: 'Working with tags',
  prose: [
    `Tags are labels with which you find KMS keys, and follow what they cost. The examples in this topic add, list and remove them. A new KMS key can get tags when it is created. See [Creating a KMS key with tags](keys.md#creating-keys-with-tags).`,
    `Policies can grant or deny permissions by the tags of a KMS key. Who may change tags may then change who may use the key. See ${developerGuide('ABAC for AWS KMS', 'abac.html')}.`,
  ],
  sections: [
    { anchor: 'tag-resource', title: 'Adding tags', examples: [tagResource] },
    { anchor: 'list-resource-tags', title: 'Viewing tags', examples: [listResourceTags] },
    { anchor: 'untag-resource', title: 'Removing tags', examples: [untagResource] },
  ],
};
