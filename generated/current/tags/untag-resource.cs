// Remove tags from a KMS key
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
List<string> tagKeys = new List<string> { "Department", "CostCenter" };

var request = new UntagResourceRequest
{
    KeyId = keyId,
    TagKeys = tagKeys
};
await kmsClient.UntagResourceAsync(request);
