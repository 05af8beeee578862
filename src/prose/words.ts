/** Names and terms that no dictionary of English has. Those with capitals or underscores inside need not be here. */
export const WORDS: readonly string[] = [
  ...['ARN', 'ARNs', 'CLI', 'IAM', 'JSON', 'KMS', 'SDK', 'SDKs', 'HMAC', 'AES'],
  ...['cmdlet', 'cmdlets', 'ciphertext', 'ciphertexts', 'plaintext', 'cryptographic', 'cryptographically'],
  ...['decrypt', 'decrypts', 'decrypted', 'decrypting', 'decryption'],
  ...['base64', 'EC2', 'Gradle', 'Maven', 'Node.js', 'v3', 'JAXB', 'retirable'],
];
