// Try a template
//
// Replace the following example key ARN with any valid key identifier
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
int numberOfBytes = 64;
bool dryRun = true;

var request = new GenerateDataKeyRequest
{
    KeyId = keyId,
    NumberOfBytes = numberOfBytes,
    DryRun = dryRun
};
var response = await kmsClient.GenerateDataKeyAsync(request);
