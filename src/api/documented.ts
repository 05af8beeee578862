import { findOperation, own } from './service-model.ts';

/** A value that its shape allows, and the documentation of its member does not. */
export interface DocumentedBreach {
  readonly member: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * What an operation's documentation forbids of an input whose shapes allow it: numbers out of their range, texts that
 * don't begin as they must, and the names of aliases that are AWS's own. Source of the last: CreateAlias in the AWS KMS
 * API Reference.
 */
export function documentedBreaches(operation: string, input: Readonly<Record<string, unknown>>): DocumentedBreach[] {
  const { documented = {} } = findOperation(operation) ?? {};
  return Object.entries(input).flatMap(([member, value]) => {
    const { beginning = '', between: [least, most] = [-Infinity, Infinity] } = own(documented, member) ?? {};
    const found = JSON.stringify(value);
    if (member === 'AliasName' && typeof value === 'string') {
      const expected = "a name with alias/ before it, and not under alias/aws/, which is AWS's own";
      return /^alias\/(?!aws\/)./u.test(value) ? [] : [{ member, expected, found }];
    }
    if (typeof value === 'number' && (value < least || value > most)) {
      return [{ member, expected: `${String(least)} to ${String(most)}`, found }];
    }
    const begins = typeof value !== 'string' || value.startsWith(beginning);
    return begins ? [] : [{ member, expected: `a text that begins with ${beginning}`, found }];
  });
}
