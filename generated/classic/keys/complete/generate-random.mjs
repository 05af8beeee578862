// node generate-random.mjs

// Create an AWS KMS client
import { KMS } from '@aws-sdk/client-kms';

// Replace the following example AWS Region with the Region of your KMS keys
const kmsClient = new KMS({ region: 'us-west-2' });

// A callback doesn't end the program, whatever it gets: this tells what came of the call.
kmsClient.middlewareStack.add(
  (next) => async (args) => {
    try {
      const result = await next(args);
      console.log('Plaintext:', result.output.Plaintext.length, 'bytes');
      return result;
    } catch (error) {
      process.exitCode = 1;
      throw error;
    }
  },
  { step: 'initialize' },
);

// Generate random bytes

const NumberOfBytes = 32;

let randomBytes;
kmsClient.generateRandom({ NumberOfBytes }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  randomBytes = data.Plaintext;
});
