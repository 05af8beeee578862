import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) => `To install the SDK, run \`composer require aws/aws-sdk-php:${version}\``,
  needs: 'PHP 8.2 or later',
  imports: ["require 'vendor/autoload.php';"],
};
