import { oneLine } from '../../formats/source.ts';
import { uniqBy, words } from 'es-toolkit';
import { serviceModel } from '../../api/service-model.ts';
import { pascalCase } from '../../languages/shared/names.ts';
import { nearestInWords } from '../../nearest.ts';
import { and } from '../../words.ts';
import { callsKms } from '../page.ts';
import { finding } from '../finding.ts';
import { otherLanguage } from './runs.ts';
import { codeOf, lineInPage, type CodeRule, type GroupRule, type PageRule, type TabRule } from './rule.ts';

/** Tabs without code, and code that is left out of the audit. */
export const codeBlocks: TabRule = (matched, { example }) => {
  const { tab } = matched;
  if (tab.language === undefined) return [];
  const line = oneLine(tab.lines.first);
  if (tab.isIncluded) {
    return [
      finding(
        'code-included',
        line,
        "the tab's code is in another file: it is not audited",
        'audit a page with its code in it',
      ),
    ];
  }
  if (tab.code === undefined) return [finding('code-missing', line, 'the tab holds no code', 'write the code')];
  const message = 'only the block of code in the tab that is its example is audited';
  const code = codeOf(matched);
  const isOfKms = callsKms(tab.kms) || tab.kms.hasClient || example?.shows === 'client';
  const other = isOfKms || code === undefined ? [] : otherLanguage(code);
  const notKms = finding(
    'not-kms',
    line,
    'the tab calls nothing of AWS KMS: it is not run',
    'none, where that is meant',
  );
  return [
    ...other,
    ...(isOfKms || other.length > 0 ? [] : [notKms]),
    ...tab.furtherCode.map((lines) => finding('code-further', lines, message)),
  ];
};

/** Groups of a page about AWS KMS that are not. */
export const otherGroups: PageRule = ({ page }) =>
  page.others.map(({ lines: { first } }) =>
    finding(
      'not-kms',
      oneLine(first),
      'no tab of the group calls AWS KMS: it is not audited',
      'none, where that is meant',
    ),
  );

/** What the page's markup has wrong. */
export const markupFaults: PageRule = ({ page }) =>
  page.faults.map(({ lines, message, mend }) => finding('markup', lines, message, mend));

/** Groups whose operation no example shows. */
export const operationOfGroup: GroupRule = ({ group, operation, example }) => {
  if (example !== undefined || operation === undefined) return [];
  const message = `no example shows ${operation}: the code of the group was read, but not run`;
  return [finding('no-example', oneLine(group.lines.first), message, 'add an example of it to the model')];
};

/** Calls of what is no operation. */
export const unknownOperations: CodeRule = ({ language, code, tab }) => {
  const known = Object.keys(serviceModel.operations);
  return uniqBy(tab.kms.unknown, ({ name }) => name).map(({ name, line }) => {
    const operation = operationLike(name);
    const near = nearestInWords(operation, known);
    const alike = known.filter((other) => !near.includes(other) && hasWordsOf(operation, other));
    const also = alike.length === 0 ? '' : `; of the same words are ${and(alike)}`;
    const message = `AWS KMS has no operation that ${language.title} calls ${name}${near}${also}`;
    return finding('unknown-operation', lineInPage(code, line), message, 'correct the name of the operation');
  });
};

/** Whether an operation has the words of a name, in whatever form and order: `ScheduleKeyDeletion` has those of `DeleteKey`. */
function hasWordsOf(name: string, operation: string): boolean {
  const there = words(operation);
  return words(name).every((word) => there.some((other) => other.startsWith(word.slice(0, STEM))));
}

/** As many letters of a word as its forms mostly share. */
const STEM = 5;

/** A name in code as operations are written. */
function operationLike(name: string): string {
  return pascalCase(
    name
      .replace(/Command$|Async$/u, '')
      .replaceAll('_', '-')
      .replace(/^(\w+)-KMS/u, '$1-'),
  );
}

/** Tabs that don't call what the other tabs of their group call. */
export const otherOperations: CodeRule = ({ code, tab: { kms } }, { operation, example }) => {
  if (operation === undefined || example?.shows === 'client') return [];
  if (kms.calls.some((call) => call.operation === operation)) return [];
  const [other] = kms.calls;
  if (other === undefined) return [];
  const message = `the group is about ${operation}, but the tab calls ${other.operation}`;
  return [finding('other-operation', lineInPage(code, other.line), message, `call ${operation}`)];
};
