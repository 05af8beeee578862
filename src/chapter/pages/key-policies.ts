import { defaultKeyPolicy } from '../../model/default-key-policy.ts';
import { defineExample, type Page } from '../../model/example.ts';
import { KeyPolicy } from '../../model/key-policy.ts';
import { CLIENT_NOTE, developerGuide, operationLink } from '../links.ts';
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
  title: 'List key policies',
  prose: [
    `To get the names of the key policies of a KMS key, use the ${operationLink('ListKeyPolicies')} operation. A key that you manage has one key policy, and its name is always **default**.`,
    CLIENT_NOTE,
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
  title: 'Get the policy for a KMS key',
  prose: [
    `To read the key policy of a KMS key, use the ${operationLink('GetKeyPolicy')} operation. It returns the policy document as a JSON string.`,
    'The policy name is optional. The only valid value is **default**, which is also what AWS KMS assumes when you leave it out.',
    CLIENT_NOTE,
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
  title: 'Set a key policy for a KMS key',
  prose: [
    `To replace the key policy of a KMS key, use the ${operationLink('PutKeyPolicy')} operation. The new policy takes the place of the whole old one, so it must also keep what was good in it.`,
    'The first statement of this policy leaves the account in control of the key: without such a statement, IAM policies have no effect on the key, and a policy that no longer lets its caller change it is rejected. The second statement lets `ExampleUser` use the key in cryptographic operations.',
    'The policy name is optional. The only valid value is **default**.',
    CLIENT_NOTE,
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
    'Every KMS key has one key policy, the document that says who may use and manage the key. The examples in this topic list, read and replace the key policy of a KMS key through the AWS KMS API.',
    `For what a key policy can say, see ${developerGuide('Key policies in AWS KMS', 'key-policies.html')}. For the syntax of the policy document, see the [IAM JSON policy reference](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies.html) in the *IAM User Guide*.`,
  ],
  sections: [
    { anchor: 'list-policies', title: 'Listing key policy names', examples: [listKeyPolicies] },
    { anchor: 'get-policy', title: 'Getting a key policy', examples: [getKeyPolicy] },
    { anchor: 'put-policy', title: 'Setting a key policy', examples: [putKeyPolicy] },
  ],
};
