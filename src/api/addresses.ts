/** The address of a page of the AWS KMS Developer Guide, by the name of its file, with an anchor if need be. */
export function developerGuideAddress(file: string): string {
  return `https://docs.aws.amazon.com/kms/latest/developerguide/${file}`;
}

/** The address of an operation's page in the AWS KMS API Reference, or of a section there. */
export function apiReferenceAddress(operation: string, section?: 'Errors'): string {
  const page = `https://docs.aws.amazon.com/kms/latest/APIReference/API_${operation}.html`;
  return section === undefined ? page : `${page}#API_${operation}_${section}`;
}
