// What programs and observers import of the SDK, and where processes have it once they have started.

export const MODULES = ['@aws-sdk/client-kms', '@smithy/core/schema'];

export const SDK = 'kms-examples.sdk';
