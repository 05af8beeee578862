// Try a template
import { ListKeysCommand } from '@aws-sdk/client-kms';

const command = new ListKeysCommand({});
const response = await kmsClient.send(command);
const keys = response.Keys;
