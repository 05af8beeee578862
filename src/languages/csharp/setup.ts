import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) =>
    `To install the SDK, run \`dotnet add package AWSSDK.KeyManagementService --version ${version}\``,
  // Raw string literals are of C# 11, which the oldest .NET that is still supported has.
  needs: '.NET 8 or later',
  imports: ['using Amazon;', 'using Amazon.KeyManagementService;', 'using Amazon.KeyManagementService.Model;'],
};
