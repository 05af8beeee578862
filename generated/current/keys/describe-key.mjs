// Describe a KMS key
import { DescribeKeyCommand } from '@aws-sdk/client-kms';

// Replace the following example key ARN with any valid key identifier
const keyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const command = new DescribeKeyCommand({ KeyId: keyId });
const response = await kmsClient.send(command);
const keyMetadata = response.KeyMetadata;
