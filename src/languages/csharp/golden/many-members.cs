// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example user ARN with a valid one
string granteePrincipal = "arn:aws:iam::111122223333:user/ExampleUser";
// Replace the following example account ARN with the ARN of your account
string retiringPrincipal = "arn:aws:iam::111122223333:root";
List<string> operations = new List<string>
{
    GrantOperation.Encrypt,
    GrantOperation.Decrypt,
    GrantOperation.GenerateDataKeyWithoutPlaintext
};
List<string> grantTokens = new List<string> { "ExampleGrantToken" };
string name = "ExampleGrant";
bool dryRun = false;

var request = new CreateGrantRequest
{
    KeyId = keyId,
    GranteePrincipal = granteePrincipal,
    RetiringPrincipal = retiringPrincipal,
    Operations = operations,
    GrantTokens = grantTokens,
    Name = name,
    DryRun = dryRun
};
var response = await kmsClient.CreateGrantAsync(request);
