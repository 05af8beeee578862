import type { Page } from '../../model/example.ts';
import { developerGuide } from '../links.ts';

export const overview: Page = {
  id: 'overview',
  anchor: 'programming-top',
  title: 'Programming the AWS KMS API',
  prose: [
    'With the AWS KMS API, you create and manage KMS keys and use them in cryptographic operations. AWS SDKs call the API from many programming languages: they sign requests, retry requests that fail for a passing reason, and report errors in the way of the language.',
    (shown) => [
      `The topics in this chapter show common tasks in ${new Intl.ListFormat('en').format(shown.map(({ title }) => title))}. The examples in all languages send the same request. A comment marks each value that you need to replace with one of your own account, such as a key ARN.`,
    ],
    `Every request needs permission, from a key policy, an IAM policy, or a grant. See ${developerGuide('KMS key access and permissions', 'control-access.html')}.`,
    `AWS KMS is eventually consistent: a change usually takes effect everywhere within a few seconds, but can take several minutes. Until then, requests can fail unexpectedly, for example with a \`NotFoundException\` or a \`KMSInvalidStateException\`. See ${developerGuide('AWS KMS eventual consistency', 'accessing-kms.html#programming-eventual-consistency')}.`,
    `AWS KMS limits the rate of requests for each account and Region. Requests above a quota fail with a \`ThrottlingException\`, which the SDKs retry a few times. See ${developerGuide('Throttling AWS KMS requests', 'throttling.html')}.`,
  ],
  leadsTo: [
    'client',
    'keys',
    'aliases',
    'tags',
    'rotation',
    'encryption',
    'key-policies',
    'grants',
    'deletion',
    'errors',
  ],
  sections: [],
};
