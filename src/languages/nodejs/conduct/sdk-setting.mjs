import { KMSClient } from '@aws-sdk/client-kms';

// The nearest to a setting of the whole SDK.
process.env.AWS_REGION = 'eu-west-1';
console.log(await new KMSClient().config.region());
