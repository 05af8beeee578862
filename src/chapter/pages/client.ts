import { defineExample, type Page } from '../../model/example.ts';
import { sdkGuide } from '../links.ts';
import { oneKey } from '../worlds.ts';
import { exampleKey } from '../placeholders.ts';

const createClient = defineExample({
  id: 'create-client',
  operation: 'ListKeyPolicies',
  title: 'Create an AWS KMS client',
  prose: [
    'These examples specify the Region in code, and leave the credentials to the SDK. Each tab also tells how the SDK finds a Region that you do not specify.',
  ],
  shows: 'client',
  input: { KeyId: exampleKey },
  world: oneKey,
  result: { PolicyNames: ['default'], Truncated: false },
  after: 'unchanged',
  failures: [],
});

export const client: Page = {
  id: 'client',
  anchor: 'programming-client',
  title: 'Creating a client',
  prose: [
    'Most AWS SDKs call AWS KMS through a client object. Create it once, and use it for all requests. The examples in the other topics of this chapter use the client that is created here.',
    'A client needs a Region. KMS keys and aliases belong to one Region, and a client works with those of its own Region.',
    `A client also needs credentials. Do not write them into your code. An SDK looks for them in several places: environment variables, the profiles in the shared \`config\` and \`credentials\` files, and the role of the container or instance that runs the code. The profile is the one that the \`AWS_PROFILE\` environment variable names, or \`default\`. See ${sdkGuide('Standardized credential providers', 'standardized-credentials.html')} and ${sdkGuide('AWS Region', 'feature-region.html')} in the *AWS SDKs and Tools Reference Guide*.`,
  ],
  examples: [createClient],
  sections: [],
};
