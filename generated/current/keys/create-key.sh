# Create a KMS key

desc='Key for protecting critical data'

response=$(aws kms create-key \
    --description "$desc")
