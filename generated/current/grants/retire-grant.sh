# Retire a grant

# Replace the following example grant token with a valid one
grant_token='AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE'

aws kms retire-grant \
    --grant-token "$grant_token"
