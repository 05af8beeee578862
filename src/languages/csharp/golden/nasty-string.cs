// Try a template

string description = "\"two\" 'one' ‘smart’ `tick` \\u0041 $KeyId #{key_id} {$x}\t\u200b\u00a0\u0085🔑\u0001";

var request = new CreateKeyRequest
{
    Description = description
};
var response = await kmsClient.CreateKeyAsync(request);
KeyMetadata keyMetadata = response.KeyMetadata;
