// dotnet run --project ../../Examples.csproj -p:Example=ReEncryptWithEncryptionContext

using System;
using System.Collections.Generic;
using System.IO;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;

public static class ReEncryptWithEncryptionContext
{
public static void Main()
{
// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
AmazonKeyManagementServiceClient kmsClient = new AmazonKeyManagementServiceClient(RegionEndpoint.GetBySystemName("us-west-2"));

// Re-encrypt a data key with an encryption context
//
// Replace the following example ciphertext with one of your own
MemoryStream ciphertextBlob = new MemoryStream(Convert.FromBase64String("AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE"));
// Replace the following example key ARN with a valid key ID or key ARN
String sourceKeyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
Dictionary<string, string> sourceEncryptionContext = new Dictionary<string, string>
{
    ["Department"] = "Finance",
    ["Purpose"] = "Payroll"
};
// Replace the following example key ARN with any valid key identifier
String destinationKeyId = "arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321";
Dictionary<string, string> destinationEncryptionContext = new Dictionary<string, string>
{
    ["Department"] = "Finance",
    ["Purpose"] = "Billing"
};

ReEncryptRequest reEncryptRequest = new ReEncryptRequest()
{
    CiphertextBlob = ciphertextBlob,
    SourceKeyId = sourceKeyId,
    SourceEncryptionContext = sourceEncryptionContext,
    DestinationKeyId = destinationKeyId,
    DestinationEncryptionContext = destinationEncryptionContext
};
MemoryStream destinationCiphertextBlob = kmsClient.ReEncrypt(reEncryptRequest).CiphertextBlob;

Console.WriteLine("CiphertextBlob: " + destinationCiphertextBlob.Length + " bytes");
}
}
