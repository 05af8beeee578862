import type { GeneralReason } from './reason.ts';

/** What has changed in many tabs in the same way. */
export const reasonsThroughout: readonly GeneralReason[] = [
  {
    id: 'kms-key',
    published: 'CMK, AWS KMS key',
    now: 'KMS key',
    why: 'AWS KMS no longer calls its keys customer master keys. The chapter used three terms for one thing, now it uses one.',
    covers: [
      { kind: 'heading', published: /CMK/u },
      { kind: 'title', published: /AWS KMS key/u },
    ],
  },
  {
    id: 'all-pages',
    published: 'one call',
    now: 'all pages of the list, with the paginator where the SDK has one',
    why: 'One call returns one page. Whoever has more keys, aliases or grants than that never saw the others, and the snippet did not look whether there were any. `Limit` sets the size of a page.',
    covers: [{ kind: 'paging' }],
  },
  {
    id: 'cmdlet-pages',
    published: '`| Select-Object -First $limit`',
    now: '`-Limit $limit`',
    why: 'The cmdlet gets all pages by itself. The other languages set the size of a page, but this ended the list after ten items.',
    covers: [{ kind: 'input', language: 'PowerShell', about: 'Limit', published: /^First$/u }],
  },
  {
    id: 'callback',
    published: '`(err, data) => { ... }`',
    now: 'a callback that prints `err` and stops, and otherwise prints or reads the result',
    why: 'Three dots are not JavaScript, so the snippet could not be parsed. Where `err` was not looked at, an error would have gone unnoticed.',
    covers: [{ kind: 'callback' }],
  },
  {
    id: 'no-data',
    published: '`(err, data)`',
    now: '`(err)`',
    why: 'These operations return nothing.',
    covers: [{ kind: 'response', language: 'Node.js' }],
  },
  {
    id: 'inputs-have-variables',
    published: 'limit, key spec or key policy in the call itself',
    now: 'in a variable',
    why: 'The other languages had a variable for it. Now every input has one, which shows what is yours to choose.',
    covers: [{ kind: 'variable', published: 'none' }],
  },
  {
    id: 'order-of-inputs',
    published: 'inputs in another order than their variables',
    now: 'in the same order, in all languages',
    why: 'The order makes no difference to the request. The same order makes it easier to compare languages.',
    covers: [{ kind: 'order' }],
  },
  {
    id: 'cmdlet-spelling',
    published: '`Get-KmsKey` and the like',
    now: '`Get-KMSKey`',
    why: 'The module spells its cmdlets with KMS, as the rest of the chapter did. PowerShell ignores the case of letters, but many searches don’t.',
    covers: [{ kind: 'call', language: 'PowerShell', published: /-Kms/u }],
  },
  {
    id: 'java-reference',
    published: 'links to `sdk-for-java/latest/reference`',
    now: '`AWSJavaSDK/latest/javadoc`',
    why: 'The reference of the AWS SDK for Java 1.x, which the snippets use, is published there.',
    covers: [{ kind: 'reference', language: 'Java', published: /\/sdk-for-java\/latest\//u }],
  },
  {
    id: 'dotnet-reference',
    published: 'links to `sdkfornet/v3`',
    now: '`sdkfornet/v4`',
    why: 'The snippets are run with version 4 of the AWS SDK for .NET.',
    covers: [{ kind: 'reference', language: 'C#', published: /\/sdkfornet\/v3\//u }],
  },
  {
    id: 'boto3-reference',
    published: 'links to `services/kms.html#KMS.Client.` and the method',
    now: '`services/kms/client/` and the method',
    why: 'The reference of Boto3 has a page for each method now.',
    covers: [{ kind: 'reference', language: 'Python', published: /#KMS\.Client\./u }],
  },
  {
    id: 'ruby-overview',
    published: 'a second link, to the overview of the module',
    now: 'only the link to the method',
    why: 'The method is what the tab is about.',
    covers: [{ kind: 'further-link', language: 'Ruby' }],
  },
  {
    id: 'php-reference',
    published: 'links to `sdk-for-php/latest/reference`',
    now: '`aws-sdk-php/v3/api`',
    why: 'The other pages of the chapter linked to it there.',
    covers: [{ kind: 'reference', language: 'PHP', published: /\/sdk-for-php\//u }],
  },
  {
    id: 'javascript-reference',
    published: 'links to `AWSJavaScriptSDK/latest`',
    now: '`AWSJavaScriptSDK/v3/latest`',
    why: 'Version 2 of the AWS SDK for JavaScript reached end of support on September 8, 2025. The snippets use version 3, whose `KMS` class still takes callbacks.',
    covers: [{ kind: 'reference', language: 'Node.js', published: /\/AWSJavaScriptSDK\/latest\//u }],
  },
  {
    id: 'powershell-reference',
    published: 'links to `powershell/latest`',
    now: '`powershell/v5`',
    why: 'The link now names the version of the AWS Tools for PowerShell that the snippets are for.',
    covers: [{ kind: 'reference', language: 'PowerShell', published: /\/powershell\/latest\/reference\//u }],
  },
  {
    id: 'powershell-installation',
    published: 'links to the PowerShell Gallery and the user guide under each tab',
    now: 'one link, to the set-up chapter of the user guide',
    why: 'It tells how to install the module, which comes from the gallery.',
    covers: [
      {
        kind: 'further-link',
        language: 'PowerShell',
        published: /powershellgallery\.com\/packages\/AWS\.Tools|\/powershell\/latest\/userguide\//u,
      },
    ],
  },
  {
    id: 'powershell-steps',
    published: 'links to other cmdlets, and to articles on what surrounds them',
    now: 'links only to what the tab shows',
    why: 'The steps that they explained, such as filling a stream or cutting a list short, are no longer in the snippets.',
    covers: [
      {
        kind: 'further-link',
        language: 'PowerShell',
        published:
          /\/reference\/items\/|readthedocs\.io|packages\/Convert|aws\.amazon\.com\/blogs|system\.io\.|select-object|read-host/u,
      },
    ],
  },
];
