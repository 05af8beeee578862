import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) =>
    `To install the module, run \`Install-Module AWS.Tools.KeyManagementService -RequiredVersion ${version}\``,
  needs: 'PowerShell 5.1 or later',
  imports: [],
};
