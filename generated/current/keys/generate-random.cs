// Generate random bytes

int numberOfBytes = 32;

GenerateRandomRequest generateRandomRequest = new GenerateRandomRequest
{
    NumberOfBytes = numberOfBytes
};
GenerateRandomResponse generateRandomResponse = await kmsClient.GenerateRandomAsync(generateRandomRequest);
MemoryStream randomBytes = generateRandomResponse.Plaintext;
