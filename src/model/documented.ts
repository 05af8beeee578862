import { Placeholder } from './placeholder.ts';

/** The account, region and administrator that the AWS documentation uses in its examples. */
export const DOCUMENTED_ACCOUNT = '111122223333';
export const DOCUMENTED_REGION = 'us-west-2';
/** Another Region, as a reader may have it. */
const READERS_REGION = 'eu-central-1';
export const DOCUMENTED_CALLER = `arn:aws:iam::${DOCUMENTED_ACCOUNT}:user/KMSAdminUser`;

/** An account, and a Region in it. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** Where the keys of the AWS documentation are. */
export const DOCUMENTED_PLACE: Place = { account: DOCUMENTED_ACCOUNT, region: DOCUMENTED_REGION };

/** The ARN of a key; of a documented one without a place. */
export function keyArn(id: string, { account, region }: Place = DOCUMENTED_PLACE): string {
  return `arn:aws:kms:${region}:${account}:key/${id}`;
}

/** The id of a key that is named by its id or by its ARN. */
export function keyIdOf(key: string): string {
  return key.replace(/^arn:.*:key\//u, '');
}

/** Whether an id is a multi-Region key's. Source: "Key identifiers (KeyId)" in the AWS KMS Developer Guide. */
export function isMultiRegionKeyId(id: string): boolean {
  return id.startsWith('mrk-');
}

/** The Region, where a client is created with it. */
export const exampleRegion = new Placeholder(DOCUMENTED_REGION, 'AWS Region', { text: 'the Region of your KMS keys' }, [
  DOCUMENTED_REGION,
  READERS_REGION,
]);
