import { taken as nodejs } from '../nodejs/taken.ts';
import type { TakenNames } from '../taken.ts';

export const taken: TakenNames = {
  byLanguage: nodejs.byLanguage,
  byTemplates: ['KMS', 'callbacks', 'data', 'err'],
};
