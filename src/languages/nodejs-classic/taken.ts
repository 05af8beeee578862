import { taken as nodejs } from '../nodejs/taken.ts';
import type { TakenNames } from '../taken.ts';

/** What holds the result stands in the callback. */
export const taken: TakenNames = {
  byLanguage: nodejs.byLanguage,
  byTemplates: ['KMS', 'callbacks', 'data', 'err'],
  resultInOwnScope: true,
};
