import { defineExample, type Page } from '../../model/example.ts';
import { cmdletLink, sdkGuide } from '../links.ts';
import { oneKey } from '../worlds.ts';
import { exampleKey } from '../placeholders.ts';

const createClient = defineExample({
  id: 'create-client',
  operation: 'ListKeyPolicies',
  title: 'Create an AWS KMS client',
  prose: [
    'These examples name the Region in code, and leave the credentials to the SDK. Each tab says what the SDK does when you leave out the Region too.',
  ],
  shows: 'client',
  input: { KeyId: exampleKey },
  world: oneKey,
  result: { PolicyNames: ['default'], Truncated: false },
  after: 'unchanged',
  failures: [],
  notes: {
    java: 'Without a Region in the builder, the SDK takes it from the `aws.region` system property, the `AWS_REGION` environment variable, the profile, or the metadata of the Amazon EC2 instance, whichever it finds first. Credentials come from the `DefaultCredentialsProvider` class. A client is safe to share between threads. Close it when you no longer need it.',
    'java-classic':
      'Without a Region in the builder, the SDK takes it from the `AWS_REGION` environment variable, the `aws.region` system property, the profile, or the metadata of the Amazon EC2 instance, whichever it finds first. Credentials come from the `DefaultAWSCredentialsProviderChain` class. The AWS SDK for Java 1.x reached end of support on December 31, 2025: for new code, use the AWS SDK for Java 2.x.',
    csharp:
      'Without a Region in the constructor, the SDK looks for it in the `AWS_REGION` environment variable, the profile, and the metadata of the Amazon EC2 instance. For credentials, version 4 of the SDK looks at environment variables before it looks at the profile.',
    'csharp-classic':
      'Without a Region in the constructor, the SDK looks for it in the application configuration file, the `AWS_REGION` environment variable, the profile, and the metadata of the Amazon EC2 instance. Only the SDK for .NET Framework has synchronous calls. In .NET, use the asynchronous ones.',
    python:
      'Without `region_name`, the SDK takes the Region from the `AWS_DEFAULT_REGION` environment variable, and then from the profile. It does not read `AWS_REGION`. To use another profile than the default one, set `AWS_PROFILE`, or create the client from a `boto3.Session` with `profile_name`.',
    ruby: 'Without `region`, the SDK takes the Region from `Aws.config`, the `AWS_REGION` environment variable, or the profile, in this order. To use another profile than the default one, set `AWS_PROFILE`, or add the `profile` option.',
    php: 'Without `region`, the SDK takes the Region from the `AWS_REGION` environment variable, and then from the profile. No other option is needed: `version` defaults to the latest version of the API, and a `profile` option would keep the SDK from looking for credentials anywhere else.',
    nodejs:
      'Without `region`, the SDK takes the Region from the `AWS_REGION` environment variable, the profile, or the metadata of the Amazon EC2 instance, in this order. Each call then is a command that you hand to the `send` method of the client.',
    'nodejs-classic':
      'The `KMS` class of the AWS SDK for JavaScript v3 has a method for each operation, which takes a callback. Without `region`, it takes the Region from the `AWS_REGION` environment variable, the profile, or the metadata of the Amazon EC2 instance, in this order. Version 2 of the SDK, with its `AWS.KMS` class, reached end of support on September 8, 2025.',
  },
});

export const client: Page = {
  id: 'client',
  anchor: 'programming-client',
  title: 'Creating a client',
  prose: [
    'Most AWS SDKs call AWS KMS through a client object. Create it once, and use it for all calls. The examples in the other topics of this chapter use the client that is created here.',
    'A client needs a Region. KMS keys and aliases belong to one Region, so a client finds only those of its own.',
    `A client also needs credentials. Do not write them into your code. An SDK looks for them in a series of places: environment variables, the profiles in the shared \`config\` and \`credentials\` files, and the role of the container or instance that runs the code. The profile is the one that the \`AWS_PROFILE\` environment variable names, or the one called \`default\`. See ${sdkGuide('Standardized credential providers', 'standardized-credentials.html')} and ${sdkGuide('AWS Region', 'feature-region.html')} in the *AWS SDKs and Tools Reference Guide*.`,
    `The AWS Tools for PowerShell have no client object. Set the Region of a session with the ${cmdletLink('Set-DefaultAWSRegion')} cmdlet and its credentials with the ${cmdletLink('Set-AWSCredential')} cmdlet, or add the \`Region\` and \`ProfileName\` parameters to a single command.`,
  ],
  examples: [createClient],
  sections: [],
};
