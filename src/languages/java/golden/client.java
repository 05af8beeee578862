// Try a template
//
// Replace the following example AWS Region with the Region of your KMS keys
KmsClient kmsClient = KmsClient.builder().region(Region.of("us-west-2")).build();
