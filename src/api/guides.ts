import { developerGuideAddress } from './addresses.ts';

/** A page of the AWS KMS Developer Guide that tells what an operation is for. */
export interface Guide {
  readonly title: string;
  readonly address: string;
}

/** The pages, by the name of the file, each with the operations that it is about: the first that fits is an operation's own. */
const GUIDES: readonly (readonly [title: string, file: string, operations: RegExp])[] = [
  ['Retiring and revoking grants', 'grant-delete.html', /^(?:Retire|Revoke)Grant$/u],
  ['Grants in AWS KMS', 'grants.html', /Grants?$/u],
  ['Aliases in AWS KMS', 'kms-alias.html', /Alias(?:es)?$/u],
  ['Tags in AWS KMS', 'tagging-keys.html', /Tags$|(?:Tag|Untag)Resource$/u],
  ['Delete an AWS KMS key', 'deleting-keys.html', /KeyDeletion$/u],
  ['Rotate AWS KMS keys', 'rotate-keys.html', /Rotat/u],
  ['Key policies in AWS KMS', 'key-policies.html', /KeyPolic(?:y|ies)$/u],
  ['Key stores', 'key-store-overview.html', /CustomKeyStores?$/u],
  ['Multi-Region keys in AWS KMS', 'multi-region-keys-overview.html', /^ReplicateKey$|PrimaryRegion$/u],
  ['Importing key material for AWS KMS keys', 'importing-keys.html', /Import/u],
  ['HMAC keys in AWS KMS', 'hmac.html', /Mac$/u],
  ['Asymmetric keys in AWS KMS', 'symmetric-asymmetric.html', /^Sign$|^Verify$|PublicKey$|SharedSecret$|capsulate$/u],
  ['Enable and disable keys', 'enabling-keys.html', /^(?:Enable|Disable)Key$/u],
  ['Find the key ID and key ARN', 'find-cmk-id-arn.html', /^ListKeys$/u],
  ['Create a KMS key', 'create-keys.html', /^CreateKey$/u],
  ['AWS KMS cryptography essentials', 'kms-cryptography.html', /crypt|^Generate/u],
  ['AWS KMS keys', 'concepts.html', /Key/u],
];

/** The page of the developer guide for an operation; undefined where there is none. */
export function guideOf(operation: string): Guide | undefined {
  const found = GUIDES.find(([, , operations]) => operations.test(operation));
  return found && { title: found[0], address: developerGuideAddress(found[1]) };
}
