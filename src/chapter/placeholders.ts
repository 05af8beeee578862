import { DOCUMENTED_ACCOUNT, keyArn } from '../model/documented.ts';
import { KEY, KEY_ARN, KEY_OR_ALIAS, KEY_RATHER_THAN_ALIAS, Placeholder, type Own } from '../model/placeholder.ts';

/** IDs of keys, and beside each that of a reader's. */
const EXAMPLE_KEY: Own = ['1234abcd-12ab-34cd-56ef-1234567890ab', '5678efab-56ef-78ab-90cd-5678901234ef'];
const OTHER_KEY: Own = ['0987dcba-09fe-87dc-65ba-ab0987654321', '4321fedc-43ba-21fe-09dc-ba4321098765'];

const MULTI_REGION_KEY: Own = [`mrk-${'1234abcd'.repeat(4)}`, `mrk-${'5678efab'.repeat(4)}`];

const A_VALID_ONE = { text: 'a valid one' };

export const exampleKey = new Placeholder(keyArn(EXAMPLE_KEY[0]), 'key ARN', KEY, EXAMPLE_KEY);
export const otherKey = new Placeholder(keyArn(OTHER_KEY[0]), 'key ARN', KEY, OTHER_KEY);

/** The same keys, where an operation takes alias names and alias ARNs too. */
export const exampleKeyOrAlias = new Placeholder(exampleKey.value, 'key ARN', KEY_OR_ALIAS, EXAMPLE_KEY);
export const otherKeyOrAlias = new Placeholder(otherKey.value, 'key ARN', KEY_OR_ALIAS, OTHER_KEY);

/** The same key, where it is the one under which a ciphertext was encrypted. */
export const exampleSourceKey = new Placeholder(exampleKey.value, 'key ARN', KEY_RATHER_THAN_ALIAS, EXAMPLE_KEY);

/** The same key, where an operation takes nothing but its ARN. */
export const exampleKeyByArn = new Placeholder(exampleKey.value, 'key ARN', KEY_ARN, EXAMPLE_KEY);

/** A multi-Region key, whose ID says so. */
export const exampleMultiRegionKey = new Placeholder(keyArn(MULTI_REGION_KEY[0]), 'key ARN', KEY, MULTI_REGION_KEY);

export const exampleAlias = new Placeholder('alias/projectKey1', 'alias name', { text: 'a valid alias name' }, [
  'projectKey1',
  'readersKey',
]);

export const exampleAccount = principal('root', 'account ARN', [DOCUMENTED_ACCOUNT, '777788889999'], {
  text: 'the ARN of your account',
});
export const exampleUser = principal('user/ExampleUser', 'user ARN', ['user/ExampleUser', 'user/ReadersUser']);

/** The role to which the examples give grants, and the one that may retire them. */
export const exampleGrantee = principal('role/test-engineer', 'role ARN', [
  'role/test-engineer',
  'role/readers-grantee',
]);
export const exampleAdministrator = principal('role/key-administrator', 'role ARN', [
  'role/key-administrator',
  'role/readers-administrator',
]);

export const exampleGrantId = whole(
  '0c237476b39f8bc44e45212e08498fbe3151305030726c0590dd8d3e9f3d6a60',
  'grant ID',
  '5f3a1c9e2b7d4068a1e5c3f7092b4d6e8f1a3c5e7092b4d6f8a1c3e5072946bd',
);

export const exampleGrantToken = whole(
  'AQpAEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLEGRANTTOKENEXAMPLE',
  'grant token',
  'AQpAREADERSGRANTTOKENREADERSGRANTTOKENREADERSGRANTTOKENREADERS',
);

const CIPHERTEXT: Own = [
  'AQICAHEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLECIPHERTEXTEXAMPLE',
  'AQICAHREADERSCIPHERTEXTREADERSCIPHERTEXTREADERSCIPHERTEXTREADERS',
];

export const exampleCiphertext = new Placeholder(
  new Uint8Array(Buffer.from(CIPHERTEXT[0], 'base64')),
  'ciphertext',
  { text: 'one of your own' },
  CIPHERTEXT,
);

function principal(name: string, noun: string, own: Own, replacement = A_VALID_ONE): Placeholder<string> {
  return new Placeholder(`arn:aws:iam::${DOCUMENTED_ACCOUNT}:${name}`, noun, replacement, own);
}

/** A placeholder in whose place a reader has another value altogether. */
function whole(value: string, noun: string, own: string): Placeholder<string> {
  return new Placeholder(value, noun, A_VALID_ONE, [value, own]);
}
