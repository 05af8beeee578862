// Writes the code cache of the SDK with what a program's first call compiles: the call fails where nobody listens.

const { writeFileSync } = require('node:fs');
const { script } = require('./sdk.cjs');
const { GetKeyPolicyCommand, KMS } = require('@aws-sdk/client-kms');

const kmsClient = new KMS({
  region: 'us-west-2',
  credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
  endpoint: 'https://127.0.0.1:1',
  maxAttempts: 1,
});
kmsClient.send(new GetKeyPolicyCommand({ KeyId: 'id' })).catch(({ code }) => {
  if (code !== 'ECONNREFUSED') throw new Error(`not the expected failure: ${code}`);
  writeFileSync('/toolchain/sdk.cache', script.createCachedData());
});
