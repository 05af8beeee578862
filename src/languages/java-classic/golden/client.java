// Try a template
//
// Replace the following example AWS Region with the Region of your KMS keys
AWSKMS kmsClient = AWSKMSClientBuilder.standard().withRegion("us-west-2").build();
