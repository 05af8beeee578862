# Try a template

description = '"two" \'one\' ‘smart’ `tick` \\u0041 $KeyId #{key_id} {$x}\t\u200b\xa0\x85🔑\x01'

response = kms_client.create_key(
    Description=description
)
