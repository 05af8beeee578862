import { serviceModel } from '../api/service-model.ts';
import { lineNumberAt } from '../formats/source.ts';
import type { Language } from './languages.ts';

/** A call of an operation in code. */
export interface OperationCall {
  readonly operation: string;
  /** Where it stands in the code, by index and by line from 1. */
  readonly index: number;
  readonly line: number;
}

/** The names of operations in each language's code, in lower case. */
const operationsOfLanguages = new Map<Language, ReadonlyMap<string, string>>();

/** The operation that a language's SDK calls by a name; undefined where there is none. */
export function operationCalled(language: Language, name: string): string | undefined {
  const known = operationsOfLanguages.get(language) ?? namesIn(language);
  operationsOfLanguages.set(language, known);
  return known.get(name.toLowerCase());
}

/** The calls of operations in code, comments aside, in their order. */
export function callsIn(language: Language, code: string): OperationCall[] {
  return Array.from(withoutComments(language, code).matchAll(language.called)).flatMap((match): OperationCall[] => {
    // Of the groups, all but one caught nothing.
    const name = match.slice(1).join('');
    const operation = operationCalled(language, name);
    const line = lineNumberAt(code, match.index);
    return operation === undefined ? [] : [{ operation, index: match.index, line }];
  });
}

/** Names that code calls on something called a client, or as KMS's own, which no operation has. */
export function unknownCallsIn(language: Language, code: string): string[] {
  const names = Array.from(code.matchAll(language.aimed), (match) => match.slice(1).join(''));
  return [...new Set(names)].filter((name) => operationCalled(language, name) === undefined && !PLUMBING.has(name));
}

/** Code with its comment lines empty. */
export function withoutComments({ commented }: Language, code: string): string {
  return code
    .split('\n')
    .map((line) => (commented.test(line) ? ' '.repeat(line.length) : line))
    .join('\n');
}

/** What clients have besides operations. */
const PLUMBING: ReadonlySet<string> = new Set(['send', 'config', 'meta', 'close', 'destroy', 'exceptions']);

function namesIn(language: Language): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(serviceModel.operations).flatMap((operation) =>
      language.callees(operation).map((name) => [name.toLowerCase(), operation]),
    ),
  );
}
