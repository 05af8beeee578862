// Create an AWS KMS client
//
// Replace the following example AWS Region with the Region of your KMS keys
using var kmsClient = new AmazonKeyManagementServiceClient(
    RegionEndpoint.GetBySystemName("us-west-2"));
