import { defaultKeyPolicy } from '../../model/default-key-policy.ts';
import { byDefault, inOwnWords, optional, settable, valuesOf } from '../../api/said.ts';
import { defineExample, type Page } from '../../model/example.ts';
import { KeyPolicy } from '../../model/key-policy.ts';
import { developerGuide, iamGuide, operationLink, paged } from '../links.ts';
import { failuresOfKeyPolicyOperations, failuresOfNewKeyPolicies } from '../failures.ts';
import { exampleAccount, exampleKey, exampleUser } from '../placeholders.ts';

const exampleUserPolicy = new KeyPolicy({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Enable IAM policies',
      Effect: 'Allow',
      Principal: { AWS: exampleAccount },
      Action: 'kms:*',
      Resource: '*',
    },
    {
      Sid: 'Allow access for ExampleUser',
      Effect: 'Allow',
      Principal: { AWS: exampleUser },
      Action: ['kms:Encrypt', 'kms:GenerateDataKey*', 'kms:Decrypt', 'kms:DescribeKey', 'kms:ReEncrypt*'],
      Resource: '*',
    },
  ],
});

const world = { keys: [{ arn: exampleKey.value, policy: defaultKeyPolicy }], principals: [exampleUser.value] };

const listKeyPolicies = defineExample({
  id: 'list-key-policies',
  operation: 'ListKeyPolicies',
  title: 'List the key policies of a KMS key',
  prose: [
    `To get the names of the key policies of a KMS key, use the ${operationLink('ListKeyPolicies')} operation. The key policy that you manage is always named **${settable('PutKeyPolicy', 'PolicyName')}**. A key that is shared through AWS Resource Access Manager (AWS RAM) also has a policy named ${inOwnWords('**AWS_RAM**', valuesOf('GetKeyPolicy', 'PolicyName'), ['default', 'AWS_RAM'])}, which AWS RAM manages. ${paged('names')}`,
  ],
  input: { KeyId: exampleKey },
  world,
  result: { PolicyNames: ['default'], Truncated: false },
  after: 'unchanged',
  failures: failuresOfKeyPolicyOperations,
});

const getKeyPolicy = defineExample({
  id: 'get-key-policy',
  operation: 'GetKeyPolicy',
  title: 'Get the key policy of a KMS key',
  prose: [
    `To read the key policy of a KMS key, use the ${operationLink('GetKeyPolicy')} operation. It returns the policy document as a JSON string.`,
    `The policy name is ${optional('GetKeyPolicy', 'PolicyName')}, and is **${byDefault('GetKeyPolicy', 'PolicyName')}** when you leave it out.`,
  ],
  input: { KeyId: exampleKey, PolicyName: 'default' },
  world,
  result: { Policy: new KeyPolicy(defaultKeyPolicy), PolicyName: 'default' },
  after: 'unchanged',
  failures: failuresOfKeyPolicyOperations,
});

const putKeyPolicy = defineExample({
  id: 'put-key-policy',
  operation: 'PutKeyPolicy',
  title: 'Set the key policy of a KMS key',
  prose: [
    `To replace the key policy of a KMS key, use the ${operationLink('PutKeyPolicy')} operation. It returns nothing. The new policy replaces the old one completely. To change a policy, get the current one, edit it, and put the result. See [Getting a key policy](#get-policy).`,
    'The first statement in this policy gives the account full access to the key, and lets its IAM policies allow access to the key as well. The second statement lets `ExampleUser` use the key in cryptographic operations.',
    'AWS KMS rejects a policy with which its caller could not set the policy again. This check protects only the caller: other administrators of the key can still lose their access. AWS KMS also rejects a policy that names principals of your account that do not exist. A principal that you have just created might not be visible to AWS KMS yet, so wait before you name it in a key policy.',
    `You can set only the policy named **${settable('PutKeyPolicy', 'PolicyName')}**, so the policy name is ${optional('PutKeyPolicy', 'PolicyName')}.`,
  ],
  input: { KeyId: exampleKey, PolicyName: 'default', Policy: exampleUserPolicy },
  world,
  result: {},
  after: { keys: { [exampleKey.value]: { policy: exampleUserPolicy } } },
  failures: [...failuresOfKeyPolicyOperations, ...failuresOfNewKeyPolicies],
});

export const keyPolicies: Page = {
  id: 'key-policies',
  anchor: 'programming-key-policies',
  title: 'Working with key policies',
  prose: [
    'Every KMS key has a key policy, the document that determines who can use and manage the key. The examples in this topic list, get, and replace the key policy of a KMS key.',
    `To learn what a key policy can contain, see ${developerGuide('Key policies in AWS KMS', 'key-policies.html')}. For the syntax of the policy document, see the ${iamGuide('IAM JSON policy reference', 'reference_policies.html')} in the *IAM User Guide*.`,
  ],
  sections: [
    { anchor: 'list-policies', title: 'Listing key policy names', examples: [listKeyPolicies] },
    { anchor: 'get-policy', title: 'Getting a key policy', examples: [getKeyPolicy] },
    { anchor: 'put-policy', title: 'Setting a key policy', examples: [putKeyPolicy] },
  ],
};
