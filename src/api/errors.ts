import { findOperation, serviceModel } from './service-model.ts';

/**
 * Errors that every operation can answer, which no service model holds. Source: Common Error Types in the AWS KMS API
 * Reference.
 */
export const COMMON_ERRORS = [
  'AccessDeniedException',
  'IncompleteSignature',
  'InternalFailure',
  'InvalidClientTokenId',
  'NotAuthorized',
  'OptInRequired',
  'RequestExpired',
  'ServiceUnavailable',
  'ThrottlingException',
  'ValidationError',
] as const;

/** The HTTP statuses of errors that have another than 400. Source: as above, and the errors of its operations. */
const STATUSES: ReadonlyMap<string, number> = new Map([
  ['DependencyTimeoutException', 500],
  ['InternalFailure', 500],
  ['InvalidClientTokenId', 403],
  ['KMSInternalException', 500],
  ['KeyUnavailableException', 500],
  ['OptInRequired', 403],
  ['ServiceUnavailable', 503],
]);

/** The HTTP status with which AWS KMS answers an error. */
export function statusOf(error: string): number {
  return STATUSES.get(error) ?? 400;
}

/** Whether the service model has an error among those of an operation; the common errors are in no model. */
export function isModelledError(operation: string, error: string): boolean {
  return findOperation(operation)?.errors.includes(error) ?? false;
}

/**
 * The errors with which an operation is tried: its own, and one of those that are common to all. Which one, its place
 * among all operations decides, so that each is tried with some.
 */
export function errorsToTry(operation: string): string[] {
  const place = Object.keys(serviceModel.operations).indexOf(operation);
  return [
    ...(findOperation(operation)?.errors ?? []),
    ...COMMON_ERRORS.slice(place % COMMON_ERRORS.length).slice(0, 1),
  ];
}
