// node encrypt-with-encryption-context.mjs

// Create an AWS KMS client
import { KMS } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMS({ region: 'us-west-2' });

// A callback doesn't end the program, whatever it gets: this tells what came of the call.
kmsClient.middlewareStack.add(
  (next) => async (args) => {
    try {
      const result = await next(args);
      console.log('CiphertextBlob:', result.output.CiphertextBlob.length, 'bytes');
      return result;
    } catch (error) {
      process.exitCode = 1;
      throw error;
    }
  },
  { step: 'initialize' },
);

// Encrypt a small secret with an encryption context
//
// Replace the following example key ARN with any valid key identifier
const KeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const Plaintext = Buffer.from('example-database-password');
const EncryptionContext = { Department: 'Finance', Purpose: 'Payroll' };

let ciphertext;
kmsClient.encrypt({ KeyId, Plaintext, EncryptionContext }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  ciphertext = data.CiphertextBlob;
});
