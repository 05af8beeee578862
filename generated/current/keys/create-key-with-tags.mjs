// Create a KMS key with tags
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const Description = 'Key for protecting critical data';
const Tags = [
  { TagKey: 'Department', TagValue: 'Finance' },
  { TagKey: 'CostCenter', TagValue: '87654' },
];

const command = new CreateKeyCommand({ Description, Tags });
const response = await kmsClient.send(command);
