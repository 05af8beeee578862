import type { Setup } from '../setup.ts';

export const setup: Setup = {
  install: (version) =>
    `To install the SDK, add \`implementation("com.amazonaws:aws-java-sdk-kms:${version}")\` to the dependencies of a Gradle build, or the artifact \`com.amazonaws:aws-java-sdk-kms:${version}\` to those of a Maven project`,
  needs: 'Java 8 or later',
  imports: [
    'import com.amazonaws.services.kms.AWSKMS;',
    'import com.amazonaws.services.kms.AWSKMSClientBuilder;',
    'import com.amazonaws.services.kms.model.*;',
  ],
};
