// Generate random bytes

int numberOfBytes = 32;

GenerateRandomRequest generateRandomRequest = new GenerateRandomRequest()
{
    NumberOfBytes = numberOfBytes
};
MemoryStream randomBytes = kmsClient.GenerateRandom(generateRandomRequest).Plaintext;
