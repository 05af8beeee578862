import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) =>
    `To install the SDK, run \`Install-Package AWSSDK.KeyManagementService -Version ${version}\` in the Package Manager Console of Visual Studio`,
  needs: '.NET Framework 4.7.2 or later',
  imports: ['using Amazon;', 'using Amazon.KeyManagementService;', 'using Amazon.KeyManagementService.Model;'],
};
