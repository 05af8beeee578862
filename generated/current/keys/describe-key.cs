// Describe a KMS key
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

DescribeKeyRequest describeKeyRequest = new DescribeKeyRequest
{
    KeyId = keyId
};
DescribeKeyResponse describeKeyResponse = await kmsClient.DescribeKeyAsync(describeKeyRequest);
