// Create a KMS key with tags
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const desc = 'Key for protecting critical data';
const tags = [
  { TagKey: 'Department', TagValue: 'Finance' },
  { TagKey: 'CostCenter', TagValue: '87654' },
];

const command = new CreateKeyCommand({ Description: desc, Tags: tags });
const response = await kmsClient.send(command);
const keyMetadata = response.KeyMetadata;
