// Try a template
//
// Replace the following example key ARN with a valid key ID or key ARN
String keyId = "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

GetKeyRotationStatusRequest req = new GetKeyRotationStatusRequest().withKeyId(keyId);
GetKeyRotationStatusResult result = kmsClient.getKeyRotationStatus(req);
Boolean isRotated = result.getKeyRotationEnabled();
Integer period = result.getRotationPeriodInDays();
Date nextDate = result.getNextRotationDate();
