import type { TakenNames } from '../taken.ts';

/** All other variables of Bash (Bash Reference Manual, 5) have names in capitals, and none of a snippet's has. */
export const taken: TakenNames = {
  byLanguage: ['_', 'auto_resume', 'histchars'],
  byTemplates: ['error', 'response', 'status'],
};
