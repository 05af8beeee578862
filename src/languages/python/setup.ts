import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) => `To install the SDK, run \`pip install boto3==${version}\``,
  needs: 'Python 3.10 or later',
  imports: ['import boto3'],
};
