// Generate random bytes

const NumberOfBytes = 32;

kmsClient.generateRandom({ NumberOfBytes }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  const { Plaintext } = data;
});
