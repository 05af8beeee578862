// Try a template
import { KMS } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMS({ region: 'us-west-2' });
