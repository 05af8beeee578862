// Generate random bytes
import { GenerateRandomCommand } from '@aws-sdk/client-kms';

const NumberOfBytes = 32;

const command = new GenerateRandomCommand({ NumberOfBytes });
const response = await kmsClient.send(command);
const randomBytes = response.Plaintext;
