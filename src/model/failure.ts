import type { World } from './example.ts';

/** Circumstances in which an example's call fails, or gets through only when its SDK tries again. */
export interface Failure {
  /** Kebab-case; the case's name in reports. */
  readonly id: string;
  /** Makes of the example's own world the one in which the snippet then runs. */
  readonly world?: (own: World) => World;
  /** What AWS KMS answers to the first requests, whatever they ask for. */
  readonly answer?: ErrorAnswer;
  /** The error that the snippet's language must surface. Without one, the call must succeed in the end. */
  readonly error?: string;
}

/** An error as AWS KMS answers it. */
export interface ErrorAnswer {
  readonly error: string;
  readonly message: string;
  /** To how many requests it is the answer. */
  readonly times: number;
}

/** An account, as the AWS documentation writes one, that no example names. */
const OTHER_ACCOUNT = '444455556666';

const ALWAYS = Number.MAX_SAFE_INTEGER;

/** The key that the example names does not exist. */
const noSuchKey: Failure = {
  id: 'no-such-key',
  world: (own) => ({ ...own, keys: [] }),
  error: 'NotFoundException',
};

/** What names the key is no ARN that AWS KMS understands. */
const invalidArn = answered('invalid-arn', 'InvalidArnException', 'The ARN is not valid.');

/** The caller lacks a permission. */
const accessDenied = answered(
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
const throttledOnce: Failure = { id: 'throttled-once', answer: { ...THROTTLED, times: 1 } };

/** Every request comes too soon, until the SDK gives up. */
const throttled: Failure = { id: 'throttled', answer: THROTTLED, error: THROTTLED.error };

/** How many requests fail in a way that lets an SDK wait and try again. */
export function retriedRequests(failure: Failure | undefined): number {
  const answer = failure?.answer;
  return answer?.error === THROTTLED.error ? answer.times : 0;
}

/**
 * How a call of an operation that names a key can fail, whatever the operation. Those that a key's state forbids fail in
 * more ways; the operations on key policies are possible in every state (Key states of AWS KMS keys, AWS KMS Developer
 * Guide).
 */
export const failuresOfKeyOperations: readonly Failure[] = [
  noSuchKey,
  invalidArn,
  accessDenied,
  throttledOnce,
  throttled,
];

/** How setting a key policy can fail besides: the policy itself is refused. */
export const failuresOfKeyPolicies: readonly Failure[] = [
  {
    id: 'unknown-principal',
    world: (own) => ({ ...own, principals: [] }),
    error: 'MalformedPolicyDocumentException',
  },
  {
    id: 'policy-locks-caller-out',
    world: (own) => ({ ...own, caller: `arn:aws:iam::${OTHER_ACCOUNT}:user/KMSAdminUser` }),
    error: 'MalformedPolicyDocumentException',
  },
];

function answered(id: string, error: string, message: string): Failure {
  return { id, answer: { error, message, times: ALWAYS }, error };
}
