import escapeStringRegexp from 'escape-string-regexp';
import { serviceModel } from '../api/service-model.ts';
import { nearestInWords } from '../nearest.ts';

/**
 * What the permissions of the operations are called: as the operations themselves, but for one that needs two, and one
 * that AWS KMS calls itself. Source: Actions defined by AWS Key Management Service in the Service Authorization Reference.
 */
const ACTIONS: readonly string[] = [
  ...Object.keys(serviceModel.operations).filter((operation) => operation !== 'ReEncrypt'),
  'ReEncryptFrom',
  'ReEncryptTo',
  'SynchronizeMultiRegionKey',
].map((name) => `kms:${name}`);

/** Whether an action of a policy, with `*` and `?` in it, in any case, stands for another. */
export function standsFor(pattern: string, action: string): boolean {
  const source = escapeStringRegexp(pattern).replaceAll('\\*', '.*').replaceAll('\\?', '.');
  return new RegExp(`^${source}$`, 'iu').test(action);
}

/** Whether an action of a policy stands for one of AWS KMS at least, and for none of another service. */
export function isOfKms(action: string): boolean {
  return /^kms:/iu.test(action) && ACTIONS.some((known) => standsFor(action, known));
}

/** The actions of AWS KMS that are most like one that it doesn't have, in words. */
export function nearestActions(action: string): string {
  return nearestInWords(action, ACTIONS);
}
