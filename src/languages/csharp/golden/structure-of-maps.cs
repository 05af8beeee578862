// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
string keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
// Replace the following example user ARN with a valid one
string granteePrincipal = "arn:aws:iam::111122223333:user/ExampleUser";
List<string> operations = new List<string> { GrantOperation.Decrypt };
GrantConstraints constraints = new GrantConstraints
{
    EncryptionContextSubset = new Dictionary<string, string> { ["Department"] = "Finance", ["cost center"] = "87654" },
    EncryptionContextEquals = new Dictionary<string, string>()
};

var request = new CreateGrantRequest
{
    KeyId = keyId,
    GranteePrincipal = granteePrincipal,
    Operations = operations,
    Constraints = constraints
};
var response = await kmsClient.CreateGrantAsync(request);
