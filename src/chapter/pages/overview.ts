import type { Page } from '../../model/example.ts';
import { developerGuide } from '../links.ts';

export const overview: Page = {
  id: 'overview',
  anchor: 'programming-top',
  title: 'Programming the AWS KMS API',
  prose: [
    'With the AWS KMS API you create and manage KMS keys, and use them in cryptographic operations. AWS SDKs call the API from many programming languages: they sign your requests, try again when AWS KMS is busy, and turn errors into exceptions of the language.',
    (shown) => [
      `The topics of this chapter show common tasks in ${new Intl.ListFormat('en-GB').format(shown.map(({ title }) => title))}. The examples in all languages send the same request. Values that belong to your own account, such as key ARNs, have a comment that asks you to replace them.`,
    ],
    `AWS KMS is eventually consistent: what one call changes, the next one might not see yet, usually for a few seconds. See ${developerGuide('AWS KMS eventual consistency', 'accessing-kms.html#programming-eventual-consistency')}. Every call also needs a permission, from a key policy, an IAM policy or a grant. See ${developerGuide('KMS key access and permissions', 'control-access.html')}.`,
  ],
  leadsTo: ['client', 'keys', 'aliases', 'tags', 'rotation', 'encryption', 'key-policies', 'grants', 'deletion'],
  sections: [],
};
