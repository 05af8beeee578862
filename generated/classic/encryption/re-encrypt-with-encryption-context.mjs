// Re-encrypt a data key with an encryption context
//
// Replace the following example ciphertext with one of your own
const CiphertextBlob = Buffer.from(
  'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE',
  'base64',
);
// Replace the following example key ARN with a valid key ID or key ARN
const SourceKeyId = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const SourceEncryptionContext = { Department: 'Finance', Purpose: 'Payroll' };
// Replace the following example key ARN with any valid key identifier
const DestinationKeyId =
  'arn:aws:kms:us-west-2:111122223333:key/0987dcba-09fe-87dc-65ba-ab0987654321';
const DestinationEncryptionContext = { Department: 'Finance', Purpose: 'Billing' };

let destinationCiphertextBlob;
kmsClient.reEncrypt(
  {
    CiphertextBlob,
    SourceKeyId,
    SourceEncryptionContext,
    DestinationKeyId,
    DestinationEncryptionContext,
  },
  (err, data) => {
    if (err) {
      console.error(err);
      return;
    }
    destinationCiphertextBlob = data.CiphertextBlob;
  },
);
