// Generate random bytes
import { GenerateRandomCommand } from '@aws-sdk/client-kms';

const numberOfBytes = 32;

const command = new GenerateRandomCommand({ NumberOfBytes: numberOfBytes });
const response = await kmsClient.send(command);
const randomBytes = response.Plaintext;
