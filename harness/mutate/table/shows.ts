import type { Shows } from '../mutant.ts';

/** The message names a line of the published snippet. */
export const inSnippet: Shows = ({ path }) => `generated/${path}, line `;

/** The message names the member that differs. */
export const theMember: Shows = (_specimen, input) => input?.member ?? '';

export const NO_CALL = /no call/u;
