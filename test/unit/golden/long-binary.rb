# Try a template

# Replace the following example ciphertext with a valid one
ciphertext_blob = "\x00%Jo\x94\xB9\xDE\x03(Mr\x97\xBC\xE1\x06+Pu\x9A\xBF\xE4\x09.Sx\x9D\xC2\xE7\x0C1V{\xA0\xC5\xEA\x0F4Y~\xA3".b

response = kmsClient.decrypt({
  ciphertext_blob: ciphertext_blob
})
