import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) =>
    `To install the AWS CLI, follow the [AWS CLI User Guide](https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html); version ${version} is the one with which the commands were tried`,
  needs: 'version 2 of the AWS CLI, and Bash',
  imports: [],
};
