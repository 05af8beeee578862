// node generate-random.mjs

// Create an AWS KMS client
import { KMSClient } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMSClient({ region: 'us-west-2' });

// Generate random bytes
import { GenerateRandomCommand } from '@aws-sdk/client-kms';

const numberOfBytes = 32;

const command = new GenerateRandomCommand({ NumberOfBytes: numberOfBytes });
const response = await kmsClient.send(command);
const randomBytes = response.Plaintext;

console.log('Plaintext:', randomBytes.length, 'bytes');
