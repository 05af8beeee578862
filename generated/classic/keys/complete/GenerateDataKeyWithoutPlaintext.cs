// dotnet run --project ../../Examples.csproj -p:Example=GenerateDataKeyWithoutPlaintext

using System;
using System.Collections.Generic;
using System.IO;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class GenerateDataKeyWithoutPlaintext
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Generate an encrypted data key
//
// Replace the following example key ARN with any valid key identifier
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
String keySpec = "AES_256";
Dictionary<string, string> encryptionContext = new Dictionary<string, string>
{
    ["Department"] = "Finance",
    ["Purpose"] = "Payroll"
};

GenerateDataKeyWithoutPlaintextRequest dataKeyRequest = new GenerateDataKeyWithoutPlaintextRequest()
{
    KeyId = keyId,
    KeySpec = keySpec,
    EncryptionContext = encryptionContext
};
MemoryStream encryptedKey = kmsClient.GenerateDataKeyWithoutPlaintext(dataKeyRequest).CiphertextBlob;

Console.WriteLine("CiphertextBlob: " + encryptedKey.Length + " bytes");
}
}
