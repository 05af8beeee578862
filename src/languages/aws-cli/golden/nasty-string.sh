# Try a template

description=$'"two" \'one\' ‘smart’ `tick` \\u0041 $KeyId #{key_id} {$x}\t\u200b\u00a0\u0085🔑\u0001'

response=$(aws kms create-key \
    --description "$description")
