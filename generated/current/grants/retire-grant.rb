# Retire a grant

# Replace the following example grant token with a valid one
grant_token = 'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE'

kms_client.retire_grant(
  grant_token: grant_token
)
