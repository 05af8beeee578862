import { DOCUMENTED_ACCOUNT, keyArn } from '../model/documented.ts';
import { Placeholder } from '../model/placeholder.ts';

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

function keyPlaceholder(arn: string): Placeholder<string> {
  return new Placeholder(arn, 'key ARN', 'a valid key ID or key ARN');
}

function keyOrAliasPlaceholder(arn: string): Placeholder<string> {
  return new Placeholder(arn, 'key ARN', 'any valid key identifier');
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
