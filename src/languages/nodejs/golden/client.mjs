// Try a template
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });
