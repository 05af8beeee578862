import { empty, inOwnWords, requiredOf } from '../../api/said.ts';
import { defineExample, type Page } from '../../model/example.ts';
import { tagList } from '../../model/world.ts';
import { developerGuide, operationLink, paged } from '../links.ts';
import { failuresOfReading, keyPendingDeletion, limitExceeded, noSuchKey } from '../failures.ts';
import { exampleKey } from '../placeholders.ts';

const purpose = { Purpose: 'Test' };
const newTags = { Department: 'Finance', CostCenter: '87654' };

/** More tags than two pages hold. */
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
    `To add tags to a KMS key, or to change the values of its tags, use the ${operationLink('TagResource')} operation. It returns nothing. Each tag ${inOwnWords('has a key and a value', requiredOf('Tag'), ['TagKey', 'TagValue'])}, and the value can be ${empty('Tag', 'TagValue')}. Other tags of the KMS key are not affected.`,
    'Do not put secrets in tags: they can appear in AWS CloudTrail logs and in cost reports. Tag keys that begin with `aws:` are reserved for AWS.',
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
    `To get the tags of a KMS key, use the ${operationLink('ListResourceTags')} operation. To find all resources with a certain tag, use the [Resource Groups Tagging API](https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/overview.html).`,
    paged('tags'),
  ],
  input: { KeyId: exampleKey },
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
    `To remove tags from a KMS key, use the ${operationLink('UntagResource')} operation. It returns nothing. Specify only the keys of the tags. AWS KMS ignores tag keys that the KMS key does not have.`,
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
    `Tags are labels that help you find KMS keys and track their costs. The examples in this topic add, list, and remove tags. You can also tag a KMS key when you create it. See [Creating a KMS key with tags](keys.md#creating-keys-with-tags).`,
    `Policies can allow or deny access to a KMS key based on its tags. Someone who can change tags might then be able to change who can use the key. See ${developerGuide('ABAC for AWS KMS', 'abac.html')}.`,
  ],
  sections: [
    { anchor: 'tag-resource', title: 'Adding tags', examples: [tagResource] },
    { anchor: 'list-resource-tags', title: 'Listing tags', examples: [listResourceTags] },
    { anchor: 'untag-resource', title: 'Removing tags', examples: [untagResource] },
  ],
};
