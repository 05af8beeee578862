import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) => `To install the SDK, run \`npm install @aws-sdk/client-kms@${version}\``,
  needs: 'Node.js 20 or later',
  imports: ["import { KMSClient } from '@aws-sdk/client-kms';"],
};
