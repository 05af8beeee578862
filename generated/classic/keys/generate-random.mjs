// Generate random bytes

const NumberOfBytes = 32;

let randomBytes;
kmsClient.generateRandom({ NumberOfBytes }, (err, data) => {
  if (err) {
    console.error(err);
    return;
  }
  randomBytes = data.Plaintext;
});
