import { apiReferenceAddress, developerGuideAddress } from '../api/addresses.ts';
import type { OperationName } from '../api/operation-types.ts';

export const ENCRYPTION_SDK =
  '[AWS Encryption SDK](https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/)';

export const COMMON_ERRORS =
  '[Common error types](https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html)';

/** A link to an operation in the AWS KMS API Reference. */
export function operationLink(operation: OperationName): string {
  return `[${operation}](${apiReferenceAddress(operation)})`;
}

/** A link into the AWS KMS Developer Guide, by the name of a page's file, with an anchor if need be. */
export function developerGuide(title: string, file: string): string {
  return `[${title}](${developerGuideAddress(file)})`;
}

/**
 * What readers of an example that gets a whole list are told of its pages.
 *
 * @param items What the list holds, as in `aliases`.
 */
export function paged(items: string): string {
  return `AWS KMS can return the list of ${items} in several pages; these examples get all of them.`;
}

/** A link into the IAM User Guide, as `developerGuide`. */
export function iamGuide(title: string, file: string): string {
  return `[${title}](https://docs.aws.amazon.com/IAM/latest/UserGuide/${file})`;
}

/** A link into the AWS SDKs and Tools Reference Guide. */
export function sdkGuide(title: string, file: string): string {
  return `[${title}](https://docs.aws.amazon.com/sdkref/latest/guide/${file})`;
}
