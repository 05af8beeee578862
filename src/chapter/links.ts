import { apiReferenceAddress, developerGuideAddress } from '../api/addresses.ts';
import type { OperationName } from '../api/operation-types.ts';

/** Which client object the snippets use, said over the tabs of every call. */
export const CLIENT_NOTE =
  'Where a language needs a client object, the examples use the AWS KMS client from [Creating a client](client.md).';

export const ENCRYPTION_SDK =
  '[AWS Encryption SDK](https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/)';

/** A link to an operation in the AWS KMS API Reference. */
export function operationLink(operation: OperationName): string {
  return `[${operation}](${apiReferenceAddress(operation)})`;
}

/** A link into the AWS KMS Developer Guide, by the name of a page's file, with an anchor if need be. */
export function developerGuide(title: string, file: string): string {
  return `[${title}](${developerGuideAddress(file)})`;
}

/** A link into the AWS SDKs and Tools Reference Guide. */
export function sdkGuide(title: string, file: string): string {
  return `[${title}](https://docs.aws.amazon.com/sdkref/latest/guide/${file})`;
}
