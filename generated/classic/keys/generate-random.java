// Generate random bytes

Integer numberOfBytes = 32;

GenerateRandomRequest req = new GenerateRandomRequest().withNumberOfBytes(numberOfBytes);
ByteBuffer randomBytes = kmsClient.generateRandom(req).getPlaintext();
