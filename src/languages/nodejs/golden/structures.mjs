// Try a template
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const tags = [
  { TagKey: 'Department', TagValue: 'Finance' },
  { TagKey: "Owner's", TagValue: '' },
];

const command = new CreateKeyCommand({ Tags: tags });
const response = await kmsClient.send(command);
const keyMetadata = response.KeyMetadata;
