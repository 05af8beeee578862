// Retire a grant
//
// Replace the following example grant token with a valid one
string grantToken = "AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE";

var request = new RetireGrantRequest
{
    GrantToken = grantToken
};
await kmsClient.RetireGrantAsync(request);
