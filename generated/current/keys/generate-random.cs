// Generate random bytes

int numberOfBytes = 32;

var request = new GenerateRandomRequest
{
    NumberOfBytes = numberOfBytes
};
var response = await kmsClient.GenerateRandomAsync(request);
MemoryStream randomBytes = response.Plaintext;
