// Re-encrypt a data key with an encryption context
//
// Replace the following example ciphertext with one of your own
MemoryStream ciphertextBlob = new MemoryStream(
    Convert.FromBase64String("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE"));
// Replace the following example key ARN with a valid key ID or key ARN
string sourceKeyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
Dictionary<string, string> sourceEncryptionContext = new Dictionary<string, string>
{
    ["Department"] = "Finance",
    ["Purpose"] = "Payroll"
};
// Replace the following example key ARN with any valid key identifier
string destinationKeyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";
Dictionary<string, string> destinationEncryptionContext = new Dictionary<string, string>
{
    ["Department"] = "Finance",
    ["Purpose"] = "Billing"
};

var request = new ReEncryptRequest
{
    CiphertextBlob = ciphertextBlob,
    SourceKeyId = sourceKeyId,
    SourceEncryptionContext = sourceEncryptionContext,
    DestinationKeyId = destinationKeyId,
    DestinationEncryptionContext = destinationEncryptionContext
};
var response = await kmsClient.ReEncryptAsync(request);
MemoryStream destinationCiphertextBlob = response.CiphertextBlob;
