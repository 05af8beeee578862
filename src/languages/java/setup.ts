import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) =>
    `To install the SDK, add \`implementation("software.amazon.awssdk:kms:${version}")\` to the dependencies of a Gradle build, or the artifact \`software.amazon.awssdk:kms:${version}\` to those of a Maven project`,
  // `Stream.toList` came with Java 16, text blocks with Java 15. The SDK needs Java 8.
  needs: 'Java 16 or later',
  imports: [
    'import software.amazon.awssdk.regions.Region;',
    'import software.amazon.awssdk.services.kms.KmsClient;',
    'import software.amazon.awssdk.services.kms.model.*;',
  ],
};
