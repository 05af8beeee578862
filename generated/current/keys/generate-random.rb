# Generate random bytes

number_of_bytes = 32

response = kms_client.generate_random(
  number_of_bytes: number_of_bytes
)
random_bytes = response.plaintext
