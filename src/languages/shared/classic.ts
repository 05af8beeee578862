import type { Call } from '../target.ts';
import { isBlock } from './text.ts';

type Result = Pick<Call, 'resultVariable' | 'selected' | 'reads' | 'access' | 'paged'>;

/** What a statement keeps of a call: the type of its variable, and what stands after the call to read it. */
interface Kept {
  readonly resultType: string;
  readonly access: string;
}

/** Where a snippet reads one member only, it reads it from the call itself, and keeps nothing else. */
export function chained(result: Result, responseType: string): { readonly kept: Kept; readonly result: Result } {
  const [read, ...others] = result.reads;
  if (read === undefined || others.length > 0) return { kept: { resultType: responseType, access: '' }, result };
  const { member, access, variable, type = responseType } = read;
  return {
    kept: { resultType: type, access },
    result: { ...result, resultVariable: variable, selected: { members: [member], isList: false }, reads: [] },
  };
}

/** Text as a sum of its lines, for languages that have no string of several lines. */
export function sumOfLines(text: string, quoted: (line: string) => string, indentation = ''): string {
  const lines = isBlock(text) ? text.split(/(?<=\n)/u) : [text];
  return lines.map((line) => quoted(line)).join(` +\n${indentation}`);
}
