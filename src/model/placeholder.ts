/** A documented value that the reader has to replace with one of their own, and the comment that asks for it. */
export class Placeholder<Value> {
  readonly value: Value;
  /** What the value is, as the comment calls it, e.g. `key ARN`. */
  readonly noun: string;
  /** What the reader may put in its place, e.g. `a valid key ID or key ARN`. */
  readonly replacement: string;

  constructor(value: Value, noun: string, replacement: string) {
    this.value = value;
    this.noun = noun;
    this.replacement = replacement;
  }

  get comment(): string {
    return `Replace the following example ${this.noun} with ${this.replacement}`;
  }
}

/** The account, region and administrator that the AWS documentation uses in its examples. */
export const DOCUMENTED_ACCOUNT = '111122223333';
export const DOCUMENTED_REGION = 'us-west-2';
export const DOCUMENTED_CALLER = `arn:aws:iam::${DOCUMENTED_ACCOUNT}:user/KMSAdminUser`;

/** The documented ARN of a key. */
export function keyArn(id: string): string {
  return `arn:aws:kms:${DOCUMENTED_REGION}:${DOCUMENTED_ACCOUNT}:key/${id}`;
}

/** The id of a key that is named by its id or by its ARN. */
export function keyIdOf(key: string): string {
  return key.replace(/^arn:.*:key\//u, '');
}

const EXAMPLE_KEY = keyArn('1234abcd-12ab-34cd-56ef-1234567890ab');
const OTHER_KEY = keyArn('0987dcba-09fe-87dc-65ba-ab0987654321');

export const exampleKey = keyPlaceholder(EXAMPLE_KEY);
export const otherKey = keyPlaceholder(OTHER_KEY);

/** The same keys, where an operation takes alias names and alias ARNs too. */
export const exampleKeyOrAlias = keyOrAliasPlaceholder(EXAMPLE_KEY);
export const otherKeyOrAlias = keyOrAliasPlaceholder(OTHER_KEY);

export const exampleAlias = new Placeholder('alias/projectKey1', 'alias name', 'a valid alias name');

export const exampleAccount = new Placeholder(
  `arn:aws:iam::${DOCUMENTED_ACCOUNT}:root`,
  'account ARN',
  'the ARN of your account',
);

export const exampleUser = new Placeholder(
  `arn:aws:iam::${DOCUMENTED_ACCOUNT}:user/ExampleUser`,
  'user ARN',
  'a valid one',
);

/** The user, and the role, to whom the examples give grants. */
export const exampleGrantee = new Placeholder(
  `arn:aws:iam::${DOCUMENTED_ACCOUNT}:user/Alice`,
  'user ARN',
  'a valid one',
);
export const exampleRole = new Placeholder(
  `arn:aws:iam::${DOCUMENTED_ACCOUNT}:role/test-engineer`,
  'role ARN',
  'a valid one',
);

export const exampleGrantId = new Placeholder(
  '0c237476b39f8bc44e45212e08498fbe3151305030726c0590dd8d3e9f3d6a60',
  'grant ID',
  'a valid one',
);

export const exampleGrantToken = new Placeholder(
  'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE',
  'grant token',
  'a valid one',
);

export const exampleCiphertext = new Placeholder(
  bytesOf('AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE'),
  'ciphertext',
  'one of your own',
);

export const exampleRegion = new Placeholder(DOCUMENTED_REGION, 'AWS Region', 'the Region of your KMS keys');

function keyPlaceholder(arn: string): Placeholder<string> {
  return new Placeholder(arn, 'key ARN', 'a valid key ID or key ARN');
}

function keyOrAliasPlaceholder(arn: string): Placeholder<string> {
  return new Placeholder(arn, 'key ARN', 'any valid key identifier');
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
