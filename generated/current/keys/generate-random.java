// Generate random bytes

int numberOfBytes = 32;

GenerateRandomRequest request = GenerateRandomRequest.builder()
    .numberOfBytes(numberOfBytes)
    .build();
GenerateRandomResponse response = kmsClient.generateRandom(request);
SdkBytes randomBytes = response.plaintext();
