import { hasOutput } from '../../api/service-model.ts';
import { withoutComments } from '../calls.ts';
import { finding } from '../finding.ts';
import { lineInPage, type CodeRule } from './rule.ts';

const CALLBACK = /^[^;]*?(?:\(\s*\w+\s*,\s*(\w+)\s*\)\s*=>|function\s*\w*\(\s*\w+\s*,\s*(\w+)\s*\))([\s\S]*)/u;

/** Results of operations that the code neither keeps in a variable nor reads, in a callback or in a statement. */
export const unreadResults: CodeRule = ({ language, code, target, tab }, { operation, example }) => {
  if (operation === undefined || !hasOutput(operation)) return [];
  if (target !== undefined && example !== undefined) {
    const { resultVariable, reads } = target.call(example);
    if (resultVariable === undefined && reads.length === 0) return [];
  }
  const bare = withoutComments(language, code.text);
  const calls = tab.kms.calls.filter((call) => call.operation === operation);
  const [call] = calls;
  if (call === undefined || calls.some(({ index }) => isRead(bare, index))) return [];
  const message = `${operation} returns a result, which nothing keeps or reads`;
  const mend = 'keep the result in a variable, or read it in the callback';
  return [finding('result-unread', lineInPage(code, call.line), message, mend)];
};

function isRead(code: string, index: number): boolean {
  const [, arrow, named, body = ''] = CALLBACK.exec(code.slice(index)) ?? [];
  const parameter = arrow ?? named;
  if (parameter !== undefined) return new RegExp(`(?<![\\w.])${parameter}\\b`, 'u').test(body);
  const before = code.slice(0, index);
  const statement = before.slice(Math.max(before.lastIndexOf(';'), startOfStatement(before)) + 1);
  return isConsumed(statement) || isPassedOn(code.slice(index));
}

/** The last line break before a statement: the next line isn't indented, and doesn't go on with the one before it. */
function startOfStatement(before: string): number {
  const breaks = Array.from(before.matchAll(/\n(?=\S)/gu), ({ index }) => index);
  return breaks.findLast((index) => !/[=(,[+]\s*$/u.test(before.slice(0, index))) ?? -1;
}

/** Whether something stands before the client and the call that takes what the call returns. */
function isConsumed(statement: string): boolean {
  return (
    statement
      .trim()
      .replace(/^await\b/u, '')
      .replace(/[$\w.]+(?:->)?$/u, '')
      .trim() !== ''
  );
}

/** Whether the call's result goes on to a method or down a pipeline. */
function isPassedOn(rest: string): boolean {
  const end = endOfCall(rest);
  return /^\s*(?:\.\s*\w|->\s*\w|\|)/u.test(rest.slice(end)) || /^[^\n(]*\|/u.test(rest);
}

function endOfCall(rest: string): number {
  let depth = 0;
  for (const { 0: mark, index } of rest.matchAll(/[()]/gu)) {
    depth += mark === '(' ? 1 : -1;
    if (depth === 0) return index + 1;
  }
  return rest.length;
}
