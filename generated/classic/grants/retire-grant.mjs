// Retire a grant
//
// Replace the following example grant token with a valid one
const GrantToken = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE';

kmsClient.retireGrant({ GrantToken }, (err) => {
  if (err) console.error(err);
});
