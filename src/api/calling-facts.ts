import { KmsExamplesError } from '../errors.ts';
import { findOperation, type CrossAccount, type OperationFacts } from './service-model.ts';

/** What a service model must have of an operation whose use is documented. */
export interface CallingFacts extends OperationFacts {
  permissions: NonNullable<OperationFacts['permissions']>;
  crossAccount: CrossAccount;
}

/**
 * The facts of an operation, with what its documentation says of who may call it.
 *
 * @throws KmsExamplesError `invalid-source` where the documentation says that in a form that was not read
 */
export function callingFacts(operation: string, facts = findOperation(operation)): CallingFacts {
  const { permissions, crossAccount } = facts ?? {};
  if (facts !== undefined && permissions !== undefined && crossAccount !== undefined) {
    return { ...facts, permissions, crossAccount };
  }
  const lacking = [permissions ?? 'permissions', crossAccount ?? 'crossAccount'].filter(
    (part) => typeof part === 'string',
  );
  throw new KmsExamplesError('invalid-source', {
    where: `src/api/service-model.json, ${operation}`,
    expected: 'what its documentation says of required permissions and of cross-account use',
    found: `no ${lacking.join(', no ')}`,
    remedy:
      'read its documentation in the AWS KMS API Reference, and add its form to harness/toolchains/python/upgrade/documentation.py',
  });
}
