import escapeStringRegexp from 'escape-string-regexp';
import type { Shows } from '../mutant.ts';
import type { Specimen } from '../specimen.ts';

/** The message names a line of the published snippet. */
export function inSnippet({ path }: Specimen): string {
  return `generated/${path}, line `;
}

/** The message names the member that differs, as the API or as the SDK does, or the one that it is the only part of. */
export const theMember: Shows = (_specimen, input) => {
  if (input === undefined) return anyOf([]);
  const { member, name } = input;
  return anyOf([member, name, member.replace(/\..*$/u, ': nothing')]);
};

export const NO_CALL = /no call/u;

/** The message tells with which status the program ended, after its call. */
export const ENDED = /^exit status [1-9]\d* after one call/u;

/** The message names the variable of a client that is looked for in vain. */
export const NO_CLIENT: Shows = ({ dialect: { client = '' } }) =>
  new RegExp(escapeStringRegexp(client.replace(/^\W/u, '')), 'iu');

/** The message tells of one call where there was to be one for each page. */
export const ONE_PAGE = /^one call/u;

/** The message counts more calls than were to be made. */
export const TWICE = /[1-9]\d* calls/u;

/** The message names a line: of the program around the snippet where what is open in the snippet goes on after it. */
export const AT_LINE = /(?:line |:|\()\d+/u;

/** The message names one of the input members. */
export const anInput: Shows = ({ inputs }) => anyOf(inputs.map(({ member }) => member));

/** The message names one of the members of the result, or says what the result variable holds in its place. */
export const aResult: Shows = ({ example }) => anyOf([' holds ', ...Object.keys(example.result)]);

/** The message names a variable of the result that the program around the snippet looks for in vain. */
export const NO_RESULT: Shows = (specimen) => new RegExp(resultNames(specimen).join('|'), 'iu');

/** The same, or a line of the snippet: where types are inferred, only what reads the result finds another than it needs. */
export const IN_SNIPPET_OR_NO_RESULT: Shows = (specimen) =>
  new RegExp([escapeStringRegexp(inSnippet(specimen)), ...resultNames(specimen)].join('|'), 'iu');

/** The same, or the ellipsis that stands for the call. */
export const NO_RESULT_OR_ELLIPSIS: Shows = (specimen) =>
  new RegExp([...resultNames(specimen), '\\.{3}'].join('|'), 'iu');

function anyOf(names: readonly string[]): RegExp {
  return new RegExp(names.length === 0 ? '(?!)' : names.join('|'), 'u');
}

function resultNames({ call: { resultVariable, reads } }: Specimen): string[] {
  const names = [...(resultVariable === undefined ? [] : [resultVariable]), ...reads.map(({ variable }) => variable)];
  return ['response', 'result', ...names.map((name) => name.replace(/^\$/u, ''))];
}
