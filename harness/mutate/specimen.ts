import { own } from '../../src/api/service-model.ts';
import type { Value } from '../../src/model/value.ts';
import { inputsOf } from '../../src/languages/shared/input.ts';
import type { Call } from '../../src/languages/target.ts';
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
  /** The statements from there on, and among them the one that sends the request, with those that read its result. */
  readonly block: string;
  readonly statement: string;
  readonly after: string;
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

/** Takes a snippet apart. The call stands in its last paragraph; a snippet of the client is one whole. */
export function specimenOf(
  published: Pick<Job, 'edition' | 'page' | 'example' | 'target' | 'path'>,
  text: string,
): Specimen {
  const { example, target, path } = published;
  const language = own(languages, target.id);
  if (language === undefined) throw new Error(`language.ts has no language ${target.id}`);
  const call = target.call(example);
  const whole = { ...published, text, language, call };
  if (example.shows === 'client') {
    return { ...whole, callee: '', inputs: [], head: '', block: text, statement: text, after: '', kept: '' };
  }
  const kept = call.resultVariable === undefined ? '' : language.keep(call, call.resultVariable);
  const blockAt = text.lastIndexOf('\n\n') + 2;
  const statementAt = text.indexOf(kept + language.invoke(call), blockAt);
  const readings = call.reads.map(({ access }) => `${String(call.resultVariable)}${access}`);
  const afterAt = lineWith(text, [...readings, ...(language.readPages?.(call) ?? [])]) ?? text.length;
  if (statementAt < 0) throw new Error(`generated/${path} has no statement that begins as language.ts says`);
  return {
    ...whole,
    callee: calleeIn(text, call, example.operation),
    inputs: inputsOf(example).map((input): Input => {
      const { member, value } = input;
      const { name: variable, literal } = target.variable(input);
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
    statement: text.slice(statementAt, afterAt),
    after: text.slice(afterAt),
    kept,
  };
}

/** What the snippet calls: some SDKs take an operation's own name for its pages. */
function calleeIn(text: string, { names }: Call, operation: string): string {
  const candidates = [names.method, names.command, names.cmdlet, operation];
  return candidates.find((name) => name !== undefined && text.includes(name)) ?? '';
}

/** Where the first line begins that holds one of the texts. */
function lineWith(text: string, sought: readonly string[]): number | undefined {
  const found = sought.map((one) => text.indexOf(one)).filter((at) => at >= 0);
  return found.length === 0 ? undefined : text.lastIndexOf('\n', Math.min(...found)) + 1;
}
