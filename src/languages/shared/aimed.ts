import escapeStringRegexp from 'escape-string-regexp';

/**
 * What finds, in code, the names of what is called on a client of AWS KMS: on one that is called as in the snippets, or as
 * in pages that others have written.
 *
 * @param client The snippets' variable of the client.
 * @param access What stands between a client and what is called on it.
 * @param others Patterns of further calls, each with a group for the name.
 */
export function calledOn(client: string, access: string, ...others: readonly string[]): RegExp {
  const clients = ['kms_?client', `\\b${escapeStringRegexp(client.replace(/^\W+/u, ''))}`].join('|');
  return new RegExp([`(?:${clients})\\s*${escapeStringRegexp(access)}\\s*(\\w+)`, ...others].join('|'), 'giu');
}
