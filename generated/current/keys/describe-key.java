// Describe a KMS key
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

DescribeKeyRequest request = DescribeKeyRequest.builder().keyId(keyId).build();
DescribeKeyResponse response = kmsClient.describeKey(request);
KeyMetadata keyMetadata = response.keyMetadata();
