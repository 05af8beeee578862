# Try a template

# Replace the following example ciphertext with a valid one
ciphertext_blob = b'\x00%Jo\x94\xb9\xde\x03(Mr\x97\xbc\xe1\x06+Pu\x9a\xbf\xe4\x09.Sx\x9d\xc2\xe7\x0c1V{\xa0\xc5\xea\x0f4Y~\xa3'

response = kms_client.decrypt(
    CiphertextBlob=ciphertext_blob
)
