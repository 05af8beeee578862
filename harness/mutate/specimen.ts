import { own } from '../../src/api/service-model.ts';
import { plainValue, type Value } from '../../src/model/value.ts';
import type { Call } from '../../src/targets/target.ts';
import type { Job } from '../verify/job.ts';
import { languages, type Language } from './language.ts';

/** A published snippet, taken apart at the places where mutants break it. */
export interface Specimen extends Pick<Job, 'edition' | 'page' | 'example' | 'target' | 'path'> {
  readonly text: string;
  readonly language: Language;
  readonly call: Call;
  /** What the SDK calls the call: its method, command or cmdlet. */
  readonly callee: string;
  readonly inputs: readonly Input[];
  /** The snippet as far as the statements that make the call. */
  readonly head: string;
  /** Those statements, the last of which sends the request. */
  readonly block: string;
  readonly statement: string;
  /** What stands before the call to keep its result; empty where the snippet keeps none. */
  readonly kept: string;
}

/** An input member as a snippet holds it. */
export interface Input {
  readonly member: string;
  readonly value: Value;
  readonly variable: string;
  readonly literal: string;
  /** Its declaration, where that is one line. */
  readonly declaration: string | undefined;
  /** The member's name in the SDK, and how the call is given it. */
  readonly name: string;
  readonly argument: string;
}

/** Takes a snippet apart. The call stands in its last paragraph. */
export function specimenOf(
  published: Pick<Job, 'edition' | 'page' | 'example' | 'target' | 'path'>,
  text: string,
): Specimen {
  const { example, target, path } = published;
  const language = own(languages, target.id);
  if (language === undefined) throw new Error(`language.ts has no language ${target.id}`);
  const call = target.call(example.operation);
  const kept = call.resultVariable === undefined ? '' : language.keep(call, call.resultVariable);
  const blockAt = text.lastIndexOf('\n\n') + 2;
  const statementAt = text.indexOf(kept + language.invoke(call), blockAt);
  if (statementAt < 0) throw new Error(`generated/${path} has no statement that begins as language.ts says`);
  return {
    ...published,
    text,
    language,
    call,
    callee: call.names.method ?? call.names.command ?? call.names.cmdlet ?? '',
    inputs: Object.entries(example.input).map(([member, declared]): Input => {
      const value = plainValue(declared);
      const { name: variable, literal } = target.variable(member, value);
      const declaration = `${variable} = ${literal}`;
      const name = call.member(member);
      return {
        member,
        value,
        variable,
        literal,
        declaration: !literal.includes('\n') && text.includes(declaration) ? declaration : undefined,
        name,
        argument: language.argument(name, variable),
      };
    }),
    head: text.slice(0, blockAt),
    block: text.slice(blockAt),
    statement: text.slice(statementAt),
    kept,
  };
}
