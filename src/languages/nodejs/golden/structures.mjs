// Try a template
import { CreateKeyCommand } from '@aws-sdk/client-kms';

const Tags = [
  { TagKey: 'Department', TagValue: 'Finance' },
  { TagKey: "Owner's", TagValue: '' },
];

const command = new CreateKeyCommand({ Tags });
const response = await kmsClient.send(command);
