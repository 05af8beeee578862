import type { Shows } from '../mutant.ts';

/** The message names a line of the published snippet. */
export const inSnippet: Shows = ({ path }) => `generated/${path}, line `;

/** The message names the member that differs. */
export const theMember: Shows = (_specimen, input) => input?.member ?? '';

export const NO_CALL = /no call/u;

/** The message names a line: of the program around the snippet where what is open in the snippet goes on after it. */
export const AT_LINE = /(?:line |:|\()\d+/u;

/** The message names a result variable that the program around the snippet looks for in vain. */
export const NO_RESULT = /response|result/iu;

/** The message tells that what the result variable holds is no response. */
export const NO_RESPONSE = /observer|not a response|null/iu;
