import type { Notes } from '../../model/note.ts';

export const notes: Notes = {
  client:
    'Without a Region in the builder, the SDK takes it from the `AWS_REGION` environment variable, the `aws.region` system property, the profile, or the metadata of the Amazon EC2 instance, whichever it finds first. On Java 9 and later, it warns once that JAXB is unavailable, unless `javax.xml.bind:jaxb-api` is among the dependencies. Credentials come from the `DefaultAWSCredentialsProviderChain` class. The AWS SDK for Java 1.x reached end of support on December 31, 2025: for new code, use the AWS SDK for Java 2.x.',
  'binary-result': 'The SDK returns binary values as `ByteBuffer` objects.',
};
