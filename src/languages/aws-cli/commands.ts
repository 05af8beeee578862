import { snakeCase } from '../shared/names.ts';

/** Where the reference has the commands of AWS KMS. */
const REFERENCE = 'https://docs.aws.amazon.com/cli/latest/reference/kms';

/** `KeyId` as `key-id`: what the AWS CLI calls an operation, and, behind two hyphens, an input member. */
export function kebabCase(name: string): string {
  return snakeCase(name).replaceAll('_', '-');
}

/** Where the reference has a command. */
export function commandAddress(command: string): string {
  return `${REFERENCE}/${command}.html`;
}

/** A link to a command of AWS KMS. */
export function commandLink(command: string): string {
  return `[${command}](${commandAddress(command)})`;
}
