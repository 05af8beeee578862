// Retire a grant
//
// Replace the following example grant token with a valid one
String grantToken = "AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE";

RetireGrantRequest request = RetireGrantRequest.builder().grantToken(grantToken).build();
kmsClient.retireGrant(request);
