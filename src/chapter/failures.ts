import { keyArn } from '../model/documented.ts';
import { ALWAYS, type ErrorAnswer, type Failure } from '../model/failure.ts';
import type { KeyState, World } from '../model/world.ts';

/** An account, as the AWS documentation writes one, that no example names. */
const OTHER_ACCOUNT = '444455556666';

/** A key that no example names. */
const OTHER_KEY = keyArn('9876fedc-98ba-76fe-54dc-9876fedc9876');

/** The keys that the example names do not exist, nor what belongs to them. */
export const noSuchKey = inWorld('no-such-key', 'NotFoundException', () => ({
  keys: [],
  aliases: [],
  grants: [],
  ciphertexts: [],
}));

/** A key in this state can't do what the operation asks of it. */
export const keyDisabled = inWorld('key-disabled', 'DisabledException', (own) => keysIn('Disabled', own));

export const keyPendingDeletion = inWorld('key-pending-deletion', 'KMSInvalidStateException', (own) =>
  keysIn('PendingDeletion', own),
);

export const keyNotPendingDeletion = inWorld('key-not-pending-deletion', 'KMSInvalidStateException', (own) =>
  keysIn('Enabled', own),
);

/** An alias of that name is there before the example creates it. */
export function aliasExists(name: string): Failure {
  return inWorld('alias-exists', 'AlreadyExistsException', ({ keys, aliases = [] }) => ({
    aliases: [...aliases, ...keys.slice(0, 1).map(({ arn }) => ({ name, key: arn }))],
  }));
}

export const noSuchAlias = inWorld('no-such-alias', 'NotFoundException', () => ({ aliases: [] }));

/** The documented bytes are no ciphertext. */
const invalidCiphertext = inWorld('invalid-ciphertext', 'InvalidCiphertextException', () => ({ ciphertexts: [] }));

/** The ciphertext was encrypted with another encryption context than the one that the example gives. */
export const otherEncryptionContext = inWorld(
  'other-encryption-context',
  'InvalidCiphertextException',
  ({ ciphertexts = [] }) => ({
    ciphertexts: ciphertexts.map((ciphertext) => ({ ...ciphertext, encryptionContext: { Purpose: 'Other' } })),
  }),
);

/** The ciphertext was encrypted under another key than the one that the example names. */
const incorrectKey = inWorld('incorrect-key', 'IncorrectKeyException', ({ keys, ciphertexts = [] }) => ({
  keys: [...keys, { arn: OTHER_KEY }],
  ciphertexts: ciphertexts.map((ciphertext) => ({ ...ciphertext, key: OTHER_KEY })),
}));

/** The grant token names no grant. */
export const invalidGrantToken = inWorld('invalid-grant-token', 'InvalidGrantTokenException', () => ({ grants: [] }));

export const noSuchGrant = inWorld('no-such-grant', 'NotFoundException', () => ({ grants: [] }));

/** What names the key is no ARN that AWS KMS understands. */
const invalidArn = answered('invalid-arn', 'InvalidArnException', 'The ARN is not valid.');

/** The account, or the key, has as many of them as it may have. */
export const limitExceeded = answered('limit-exceeded', 'LimitExceededException', 'A quota was exceeded.');

/** The caller lacks a permission. */
export const accessDenied = answered(
  'access-denied',
  'AccessDeniedException',
  'The caller is not authorized to perform the operation.',
);

const THROTTLED: ErrorAnswer = {
  error: 'ThrottlingException',
  message: 'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.',
  times: ALWAYS,
};

/** The first request comes too soon; the SDK's own retry gets through. */
export const throttledOnce: Failure = { id: 'throttled-once', answer: { ...THROTTLED, times: 1 } };

/** Every request comes too soon, until the SDK gives up. */
export const throttled: Failure = { id: 'throttled', answer: THROTTLED, error: THROTTLED.error };

/*
 * Each failure is one more run in every target. What any operation can answer, whatever it does, is tried whole with the
 * key policies, and elsewhere where nothing else makes the call fail.
 */

/** How a call can fail whose operation only reads what a key has. */
export const failuresOfReading: readonly Failure[] = [noSuchKey, accessDenied];

/** How a call can fail that uses the material of a key: its key must be enabled. */
export const failuresOfCryptographicOperations: readonly Failure[] = [noSuchKey, keyDisabled];

/** How a call can fail besides that decrypts: the ciphertext must be one, of this key. */
export const failuresOfDecryption: readonly Failure[] = [invalidCiphertext, incorrectKey];

/**
 * How a call of an operation on key policies can fail: they are possible in every key state (Key states of AWS KMS keys,
 * AWS KMS Developer Guide).
 */
export const failuresOfKeyPolicyOperations: readonly Failure[] = [
  noSuchKey,
  invalidArn,
  accessDenied,
  throttledOnce,
  throttled,
];

/** How setting a key policy can fail besides: the policy itself is refused. */
export const failuresOfNewKeyPolicies: readonly Failure[] = [
  inWorld('unknown-principal', 'MalformedPolicyDocumentException', () => ({ principals: [] })),
  inWorld('policy-locks-caller-out', 'MalformedPolicyDocumentException', () => ({
    caller: `arn:aws:iam::${OTHER_ACCOUNT}:user/KMSAdminUser`,
  })),
];

/** A failure in the example's own world with a change. */
function inWorld(id: string, error: string, change: (own: World) => Partial<World>): Failure {
  return { id, error, world: (own) => ({ ...own, ...change(own) }) };
}

function keysIn(state: KeyState, { keys }: World): Pick<World, 'keys'> {
  return { keys: keys.map((key) => ({ ...key, state })) };
}

function answered(id: string, error: string, message: string): Failure {
  return { id, error, answer: { error, message, times: ALWAYS } };
}
