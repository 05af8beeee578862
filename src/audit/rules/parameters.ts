import leven from 'leven';
import { findOperation, membersOf, serviceModel } from '../../api/service-model.ts';
import { oneLine } from '../../formats/source.ts';
import { finding, type FindingDraft } from '../finding.ts';
import type { Passage } from '../prose.ts';
import type { PageRule } from './rule.ts';

const PARAMETER = /\b(?<name>[A-Z][A-Za-z]+) parameters?\b/gu;

/** Parameters in the prose over a group that its operation hasn't, but for a letter. */
export const unknownParameters: PageRule = ({ groups }) =>
  groups.flatMap(({ group, operation }, index) => {
    const isFirst = groups.findIndex((other) => other.group.section === group.section) === index;
    return operation === undefined || !isFirst ? [] : group.prose.flatMap((passage) => inPassage(passage, operation));
  });

function inPassage({ text, lineAt }: Passage, operation: string): FindingDraft[] {
  const members = Object.keys(membersOf(findOperation(operation)?.input));
  return Array.from(text.matchAll(PARAMETER)).flatMap(({ index, groups }) => {
    const name = groups?.name ?? '';
    const meant = members.find((member) => leven(member.toLowerCase(), name.toLowerCase()) === 1);
    if (meant === undefined || isMember(name)) return [];
    const message = `${operation} has no parameter ${name}, but ${meant}`;
    return [finding('misspelled', oneLine(lineAt(index)), message, `write "${meant}"`)];
  });
}

/** Whether any operation has a parameter of that name, in any case of its letters: then that one is meant. */
function isMember(name: string): boolean {
  return Object.values(serviceModel.operations).some(({ input }) =>
    Object.keys(membersOf(input)).some((member) => member.toLowerCase() === name.toLowerCase()),
  );
}
