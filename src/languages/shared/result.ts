import { findOperation, membersOf, shape } from '../../api/service-model.ts';
import { TURNING_PAGES } from '../../model/shown.ts';
import { camelCase } from './names.ts';
import type { Call, Calling } from '../target.ts';

/** The list whose pages an example gets, by its wire names. */
interface ListOfPages {
  readonly member: string;
  /** What its variable is called, in camel case. */
  readonly stem: string;
  /** The shape of its items. */
  readonly item: string;
}

/** How a target writes what it keeps of a result. */
interface ResultWriting {
  /** The variable that holds the whole response, or undefined where there is nothing to keep. */
  readonly response: string | undefined;
  /** A variable's name, from what it is called in camel case and the member that it holds. */
  readonly variable: (stem: string, member: string) => string;
  /** What stands after the result's variable to read a member. */
  readonly access: (member: string) => string;
  /** The type of a variable for a member of the shape of that name, in languages that declare it. */
  readonly type?: (shape: string) => string;
}

/** What a call keeps of its result: the response and what is read of it, or the list of all pages. */
export function resultOf(
  calling: Calling,
  { response, variable, access, type }: ResultWriting,
): Pick<Call, 'resultVariable' | 'selected' | 'reads' | 'access' | 'paged'> {
  const list = listOfPages(calling);
  if (list !== undefined) {
    const { member, stem, item } = list;
    const name = variable(stem, member);
    return {
      resultVariable: name,
      selected: { members: [member], isList: true },
      reads: [],
      access,
      paged: { member, access: access(member), variable: name, item },
    };
  }
  const output = membersOf(findOperation(calling.operation)?.output);
  const reads = Object.entries(calling.reads ?? {}).map(([member, stem]) => ({
    member,
    access: access(member),
    variable: variable(stem, member),
    ...(type === undefined ? {} : { type: type(output[member] ?? '') }),
  }));
  return { resultVariable: calling.catches === undefined ? response : undefined, reads, access };
}

/**
 * The calling with what a snippet of today reads of its result where the example doesn't say: the one member that answers
 * the call, under its own name. An output of several such members is kept whole.
 */
export function readingAnswer(calling: Calling): Calling {
  const answer = calling.reads === undefined ? answerOf(calling.operation) : undefined;
  return answer === undefined ? calling : { ...calling, reads: { [answer]: camelCase(answer) } };
}

/** The only output member that neither repeats what was asked with nor turns pages; undefined where there are others. */
export function answerOf(operation: string): string | undefined {
  const { input, output } = findOperation(operation) ?? {};
  const asked = membersOf(input);
  const [answer, ...others] = Object.keys(membersOf(output)).filter(
    (member) => !Object.hasOwn(asked, member) && !TURNING_PAGES.includes(member),
  );
  return others.length === 0 ? answer : undefined;
}

/** The list whose pages an example gets; undefined where it makes one call. */
function listOfPages({ operation, paged }: Calling): ListOfPages | undefined {
  const facts = findOperation(operation);
  if (paged !== true || facts?.paginator === undefined) return undefined;
  const { result: member } = facts.paginator;
  const list = shape(membersOf(facts.output)[member] ?? '');
  return list.type === 'list' ? { member, stem: camelCase(member), item: list.member } : undefined;
}

/** Whether a program that comes after the snippet can show the result only whole. */
export function showsWhole({ access, reads, resultVariable, selected }: Call): boolean {
  const isRead = reads.length > 0 || selected?.isList === false;
  return access === undefined && resultVariable !== undefined && !isRead;
}

/** The name of a variable that is about an example's subject where it has one, e.g. `dataKeyRequest` for `request`. */
export function ofSubject({ subject }: Calling, name: string): string {
  return subject === undefined ? name : `${subject}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
