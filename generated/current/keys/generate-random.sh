# Generate random bytes

number_of_bytes=32

random_bytes=$(aws kms generate-random \
    --number-of-bytes "$number_of_bytes" \
    --query Plaintext \
    --output text)
