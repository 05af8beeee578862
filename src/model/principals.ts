/** A principal as a statement names it, e.g. of type `AWS` or `Service`. */
export interface Principal {
  readonly type: string;
  readonly name: string;
}

/** Of AWS, of AWS in China, and the like. */
const PARTITION = String.raw`aws(?:-[a-z]+)*`;
const ACCOUNT = String.raw`\d{12}`;
/** Of users and roles with their paths, and of sessions. */
const NAME = String.raw`[\w+=,.@/-]+`;

/**
 * What principals look like, by their types. Source: AWS JSON policy elements: Principal, and IAM identifiers, both in
 * the IAM User Guide: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html. Groups are none, nor is a part of a name
 * with `*`.
 */
const FORMS: Readonly<Record<string, readonly RegExp[]>> = {
  AWS: [
    /^\*$/u,
    new RegExp(`^${ACCOUNT}$`, 'u'),
    new RegExp(`^arn:${PARTITION}:iam::${ACCOUNT}:(?:root|(?:user|role)/${NAME})$`, 'u'),
    new RegExp(`^arn:${PARTITION}:sts::${ACCOUNT}:(?:assumed-role/${NAME}/${NAME}|federated-user/${NAME})$`, 'u'),
    // The unique IDs of users and roles, which stand in policies in place of those that were deleted.
    /^(?:AIDA|AROA)[A-Z0-9]+$/u,
  ],
  Federated: [
    new RegExp(`^arn:${PARTITION}:iam::${ACCOUNT}:saml-provider/${NAME}$`, 'u'),
    new RegExp(`^arn:${PARTITION}:iam::${ACCOUNT}:oidc-provider/[\\w.:/-]+$`, 'u'),
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u,
  ],
  CanonicalUser: [/^[0-9a-f]{64}$/u],
  Service: [/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/u],
};

/** The types of principals. */
export const PRINCIPAL_TYPES = Object.keys(FORMS);

/** Whether IAM has principals of that form; types that it hasn't are another rule's. */
export function isPrincipal({ type, name }: Principal): boolean {
  return FORMS[type]?.some((form) => form.test(name)) ?? true;
}

/** Whether a name is that of a user or a role of an account, which exists or doesn't. */
export function isOfAccount(name: string, account: string): boolean {
  return new RegExp(`^arn:${PARTITION}:iam::${account}:(?:user|role)/`, 'u').test(name);
}
