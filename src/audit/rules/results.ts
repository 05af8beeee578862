import { escapeRegExp, uniq } from 'es-toolkit';
import leven from 'leven';
import { findOperation, hasOutput, membersOf, serviceModel, shape } from '../../api/service-model.ts';
import { withoutComments } from '../without-comments.ts';
import { finding } from '../finding.ts';
import { lineInPage, type CodeRule } from './rule.ts';

const CALLBACK = /^[^;]*?(?:\(\s*\w+\s*,\s*(\w+)\s*\)\s*=>|function\s*\w*\(\s*\w+\s*,\s*(\w+)\s*\))([\s\S]*)/u;

/** Results of operations that the code neither keeps in a variable nor reads, in a callback or in a statement. */
export const unreadResults: CodeRule = ({ language, code, target, tab }, { operation, example }) => {
  // What a shell isn't told to keep, it prints; and whether readers need what no example shows isn't known.
  if (operation === undefined || !hasOutput(operation) || language.prints === true || example === undefined) return [];
  if (returnedBy(operation).length === 0) return [];
  if (target !== undefined) {
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

/** Results that are kept in a variable which is never used, where lines below speak of what the operation returns. */
export const unusedResults: CodeRule = ({ language, code, tab }, { operation }) => {
  if (operation === undefined || !hasOutput(operation)) return [];
  const bare = withoutComments(language, code.text);
  const call = tab.kms.calls.findLast((one) => one.operation === operation);
  const variable = call && language.declared.exec(statementBefore(bare, call.index).trimStart())?.[1];
  if (call === undefined || variable === undefined) return [];
  const [, ...below] = bare.slice(call.index + endOfCall(bare.slice(call.index))).split('\n');
  const rest = below.join('\n');
  const flags = language.ignoresCase === true ? 'iu' : 'u';
  if (new RegExp(`(?<!\\w)${escapeRegExp(variable)}(?!\\w)`, flags).test(rest)) return [];
  const needed = returnedBy(operation).filter((member) => speaksOf(rest, member));
  if (needed.length === 0) return [];
  const message = `${variable} is never used, but the lines below need ${needed.join(', ')} of it`;
  return [finding('result-unused', lineInPage(code, call.line), message, `read ${needed.join(', ')} from ${variable}`)];
};

/**
 * Members that no operation has, and that are off by a letter or two from one that the operation returns, in languages where
 * reading what isn't there is no error.
 */
export const misspelledMembers: CodeRule = ({ language, code, bare }, { operation }) => {
  if (operation === undefined || language.isLenient !== true) return [];
  const returned = returnedBy(operation);
  return bare.flatMap((line, index) =>
    uniq(line.match(MEMBER) ?? []).flatMap((name) => {
      const meant = returned.find((member) => isSlipOf(name, member));
      if (meant === undefined || isOfService(name)) return [];
      const message = `${operation} returns no ${name}`;
      return [finding('member-unknown', lineInPage(code, index + 1), message, `write ${meant}`)];
    }),
  );
};

/** A name that may be a member's, where something is read of a result. */
const MEMBER = /(?<=[.{,|"'\s])[A-Z]\w{4,}(?![\w(])/gu;

function isSlipOf(name: string, member: string): boolean {
  return member.length > 4 && name !== member && leven(name, member) <= 2;
}

/** Whether the service model has a name, in any case of its letters. */
function isOfService(name: string): boolean {
  return NAMES_OF_SERVICE.has(name.toLowerCase());
}

const NAMES_OF_SERVICE = new Set((JSON.stringify(serviceModel).match(/\w+/gu) ?? []).map((name) => name.toLowerCase()));

/** What an operation returns that it isn't given, also in a structure that it returns. */
function returnedBy(operation: string): string[] {
  const { input, output } = findOperation(operation) ?? {};
  const given = Object.keys(membersOf(input));
  const returned = Object.entries(membersOf(output)).flatMap(([member, name]) => [
    member,
    ...(shape(name).type === 'structure' ? Object.keys(membersOf(name)) : []),
  ]);
  return returned.filter((member) => !given.includes(member));
}

/** Whether code has a name that is a member's, in any language's manner. */
function speaksOf(code: string, member: string): boolean {
  const names = (code.match(/[A-Za-z_]\w*/gu) ?? []).map((name) => name.replaceAll('_', '').toLowerCase());
  return names.includes(member.toLowerCase());
}

function isRead(code: string, index: number): boolean {
  const [, arrow, named, body = ''] = CALLBACK.exec(code.slice(index)) ?? [];
  const parameter = arrow ?? named;
  if (parameter !== undefined) return new RegExp(`(?<![\\w.])${parameter}\\b`, 'u').test(body);
  return isConsumed(statementBefore(code, index)) || isPassedOn(code.slice(index));
}

/** What of its statement stands before a place in code. */
function statementBefore(code: string, index: number): string {
  const before = code.slice(0, index);
  return before.slice(Math.max(before.lastIndexOf(';'), startOfStatement(before)) + 1);
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

/** Whether a part of the call's result is taken, or it goes on to a method or down a pipeline. */
function isPassedOn(rest: string): boolean {
  const end = endOfCall(rest);
  return /^\s*(?:\.\s*\w|->\s*\w|\||\[)/u.test(rest.slice(end)) || /^[^\n(]*\|/u.test(rest);
}

function endOfCall(rest: string): number {
  let depth = 0;
  for (const { 0: mark, index } of rest.matchAll(/[()]/gu)) {
    depth += mark === '(' ? 1 : -1;
    if (depth <= 0) return index + 1;
  }
  // Where no parentheses close, the call ends with its line.
  const line = rest.indexOf('\n');
  return line < 0 ? rest.length : line;
}
