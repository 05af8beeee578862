import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) => `To install the SDK, run \`gem install aws-sdk-kms --version ${version}\``,
  needs: 'Ruby 2.7 or later',
  imports: ["require 'aws-sdk-kms'"],
};
