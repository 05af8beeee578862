import { callsIn, unknownCallsIn } from '../calls.ts';
import type { FindingDraft } from '../finding.ts';
import { codeOf, lineInPage, type GroupRule, type TabRule } from './rule.ts';

/** Tabs without code, and code that is left out of the audit. */
export const codeBlocks: TabRule = ({ tab }) => {
  const language = tab.language?.title ?? tab.title;
  if (tab.language === undefined) return [];
  if (tab.code === undefined) {
    const lines = { first: tab.lines.first, last: tab.lines.first };
    return [{ code: 'code-missing', language, lines, message: 'the tab holds no code', mend: 'write the code' }];
  }
  return tab.furtherCode.map((lines): FindingDraft => ({
    code: 'code-further',
    language,
    lines,
    message: 'only the block of code in the tab that is its example is audited',
  }));
};

/** Groups that show no operation, or one that no example shows. */
export const operationOfGroup: GroupRule = ({ group, operation, example, tabs }) => {
  const lines = { first: group.lines.first, last: group.lines.first };
  if (example !== undefined) return [];
  if (operation !== undefined) {
    const message = `no example shows ${operation}: the code of the group was read, but not run`;
    return [{ code: 'no-example', lines, message, mend: 'add an example of it to the model' }];
  }
  const called = tabs.flatMap((matched) => {
    const found = codeOf(matched);
    return found === undefined ? [] : unknownCallsIn(found.language, found.code.text);
  });
  const message =
    called.length === 0
      ? 'no tab of the group calls an operation of AWS KMS'
      : `no tab of the group calls an operation of AWS KMS; it has none called ${[...new Set(called)].join(', ')}`;
  return [{ code: 'unknown-operation', lines, message, mend: 'correct the name of the operation' }];
};

/** Tabs that don't call what the other tabs of their group call. */
export const otherOperations: TabRule = (matched, { operation, example }) => {
  const found = codeOf(matched);
  if (found === undefined || operation === undefined || example?.shows === 'client') return [];
  const { language, code, tab } = found;
  const calls = callsIn(language, code.text);
  if (calls.some((call) => call.operation === operation)) return [];
  const [other] = calls;
  const unknown = unknownCallsIn(language, code.text);
  const called = other?.operation ?? unknown[0];
  return [
    {
      code: 'other-operation',
      language: language.title,
      lines: other === undefined ? code.lines : lineInPage(code, other.line),
      message: `the group is about ${operation}, but the tab calls ${called ?? 'no operation of AWS KMS'}`,
      mend: `call ${operation}`,
      tabs: [tab],
    },
  ];
};
