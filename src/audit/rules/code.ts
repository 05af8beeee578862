import { oneLine } from '../../formats/source.ts';
import { callsIn, unknownCallsIn } from '../calls.ts';
import { finding } from '../finding.ts';
import { codeOf, lineInPage, type CodeRule, type GroupRule, type TabRule } from './rule.ts';

/** Tabs without code, and code that is left out of the audit. */
export const codeBlocks: TabRule = ({ tab }) => {
  if (tab.language === undefined) return [];
  if (tab.code === undefined) {
    return [finding('code-missing', oneLine(tab.lines.first), 'the tab holds no code', 'write the code')];
  }
  const message = 'only the block of code in the tab that is its example is audited';
  return tab.furtherCode.map((lines) => finding('code-further', lines, message));
};

/** Groups that show no operation, or one that no example shows. */
export const operationOfGroup: GroupRule = ({ group, operation, example, tabs }) => {
  if (example !== undefined) return [];
  const lines = oneLine(group.lines.first);
  if (operation !== undefined) {
    const message = `no example shows ${operation}: the code of the group was read, but not run`;
    return [finding('no-example', lines, message, 'add an example of it to the model')];
  }
  const called = tabs.flatMap((matched) => {
    const found = codeOf(matched);
    return found === undefined ? [] : unknownCallsIn(found.language, found.code.text);
  });
  const instead = called.length === 0 ? '' : `; it has none called ${[...new Set(called)].join(', ')}`;
  const message = `no tab of the group calls an operation of AWS KMS${instead}`;
  return [finding('unknown-operation', lines, message, 'correct the name of the operation')];
};

/** Tabs that don't call what the other tabs of their group call. */
export const otherOperations: CodeRule = ({ language, code }, { operation, example }) => {
  if (operation === undefined || example?.shows === 'client') return [];
  const calls = callsIn(language, code.text);
  if (calls.some((call) => call.operation === operation)) return [];
  const [other] = calls;
  const [unknown = 'no operation of AWS KMS'] = unknownCallsIn(language, code.text);
  const lines = other === undefined ? code.lines : lineInPage(code, other.line);
  const message = `the group is about ${operation}, but the tab calls ${other?.operation ?? unknown}`;
  return [finding('other-operation', lines, message, `call ${operation}`)];
};
