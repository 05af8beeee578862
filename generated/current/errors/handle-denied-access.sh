# Handle denied access

# Replace the following example key ARN with a valid key ID or key ARN
key_id='arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'

error=$(aws kms disable-key \
    --key-id "$key_id" 2>&1) || {
    status=$?
    if [[ $error == *'(AccessDeniedException)'* ]]; then
        echo 'Access to the KMS key is denied.'
    else
        echo "$error" >&2
        (exit "$status")
    fi
}
