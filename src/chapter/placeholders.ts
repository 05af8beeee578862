import { DOCUMENTED_ACCOUNT, keyArn } from '../model/documented.ts';
import { Placeholder } from '../model/placeholder.ts';

const EXAMPLE_KEY = keyArn('1234abcd-12ab-34cd-56ef-1234567890ab');
const OTHER_KEY = keyArn('0987dcba-09fe-87dc-65ba-ab0987654321');

const KEY_ONLY = 'a valid key ID or key ARN';
const KEY_OR_ALIAS = 'any valid key identifier';

export const exampleKey = new Placeholder(EXAMPLE_KEY, 'key ARN', KEY_ONLY);
export const otherKey = new Placeholder(OTHER_KEY, 'key ARN', KEY_ONLY);

/** The same keys, where an operation takes alias names and alias ARNs too. */
export const exampleKeyOrAlias = new Placeholder(EXAMPLE_KEY, 'key ARN', KEY_OR_ALIAS);
export const otherKeyOrAlias = new Placeholder(OTHER_KEY, 'key ARN', KEY_OR_ALIAS);

export const exampleAlias = new Placeholder('alias/projectKey1', 'alias name', 'a valid alias name');

export const exampleAccount = new Placeholder(principalArn('root'), 'account ARN', 'the ARN of your account');
export const exampleUser = new Placeholder(principalArn('user/ExampleUser'), 'user ARN', 'a valid one');

/** The user, and the role, to whom the examples give grants. */
export const exampleGrantee = new Placeholder(principalArn('user/Alice'), 'user ARN', 'a valid one');
export const exampleRole = new Placeholder(principalArn('role/test-engineer'), 'role ARN', 'a valid one');

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

function principalArn(name: string): string {
  return `arn:aws:iam::${DOCUMENTED_ACCOUNT}:${name}`;
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
