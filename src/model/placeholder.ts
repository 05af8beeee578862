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

export const exampleKey = new Placeholder(
  `arn:aws:kms:${DOCUMENTED_REGION}:${DOCUMENTED_ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
  'key ARN',
  'a valid key ID or key ARN',
);

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
