import { omit } from 'es-toolkit';
import { KmsExamplesError } from '../../src/errors.ts';
import { inputsOf } from '../../src/languages/shared/input.ts';
import type { Dialect } from '../../src/languages/dialect.ts';
import type { SnippetParts } from '../../src/languages/parts.ts';
import type { Call, InputVariable } from '../../src/languages/target.ts';
import { completePath, readSnippet } from '../../src/render/manifest.ts';
import { renderSnippet, type Snippet } from '../../src/render/snippet.ts';
import { templateFolders } from '../../src/render/templates.ts';
import type { Job } from '../verify/job.ts';

/** A published text, and its path below `generated/`. */
export interface PublishedText {
  readonly path: string;
  readonly text: string;
}

/** A published snippet, taken apart at the places where mutants break it. */
export interface Specimen extends SnippetParts, Pick<Job, 'edition' | 'page' | 'example' | 'target' | 'path'> {
  readonly dialect: Dialect;
  /** The complete program with it. */
  readonly complete: PublishedText;
  readonly call: Call;
  readonly inputs: readonly Input[];
  /** What prepares the statement that sends the request. */
  readonly before: string;
  /** That statement without keeping its result, or catching its error. */
  readonly bare: string;
  /** What stands before the call to keep its result, and behind it; empty where the snippet keeps none. */
  readonly kept: { readonly before: string; readonly after: string };
}

/** An input member as a snippet holds it. */
export interface Input extends InputVariable {
  /** The comment that asks the reader to replace the value, where one does. */
  readonly comment: string | undefined;
  readonly variable: string;
  readonly literal: string;
  /** Its declaration, where that is one line. */
  readonly declaration: string | undefined;
  /** The member's name in the SDK, and how the call is given it. */
  readonly name: string;
  readonly argument: string;
}

/**
 * Takes a published snippet apart where its renderer says that its parts begin; a snippet of the client is one whole.
 *
 * @param text Its bytes.
 * @param templatesOf Finds the templates of a folder: several specimens had better share them.
 * @throws KmsExamplesError `stale-generated` where they aren't what is rendered
 */
export async function specimenOf(
  name: Pick<Job, 'edition' | 'page' | 'example' | 'target' | 'path'>,
  text: string,
  templatesOf = templateFolders(),
): Promise<Specimen> {
  const { edition, page, example, target, path } = name;
  const snippet = await renderSnippet(example, target, templatesOf(target.id));
  if (snippet.text !== text) {
    throw new KmsExamplesError('stale-generated', {
      where: `generated/${path}`,
      expected: 'what the model and the templates render',
      found: 'other text',
      remedy: 'run `npm run generate`',
    });
  }
  const call = target.call(example);
  const completeFile = completePath(edition, page, example, target);
  const published = { ...name, complete: { path: completeFile, text: readSnippet(completeFile) } };
  if (snippet.call === undefined) {
    const none = { declarations: [], inputs: [], head: '', before: '', after: '' };
    return {
      ...published,
      ...none,
      ...madeOf(snippet),
      dialect: target.dialect,
      text,
      callee: '',
      call,
      block: text,
      statement: text,
    };
  }
  const places = snippet.call;
  const uncaught =
    example.catches === undefined
      ? snippet
      : await renderSnippet(omit(example, ['catches']), target, templatesOf(target.id));
  const lines = text.split('\n');
  const given = inputsOf(example, target).map((input) => {
    const { name: variable, literal } = target.variable(input);
    return { ...input, variable, literal, name: call.member(input.member) };
  });
  const dialect = { ...target.dialect, ...(call.gathers?.(given) === true ? target.dialect.gathering : {}) };
  const inputs = given.map((input): Input => {
    const { name, variable, literal } = input;
    const line = lines[(snippet.lines.variables[input.member] ?? 0) - 1] ?? '';
    const declaration = assigned(dialect, variable, literal);
    return {
      ...input,
      declaration: line.includes(declaration) ? declaration : undefined,
      argument: call.flag?.(input.member, input.value) ?? dialect.argument(name, used(dialect, variable)),
    };
  });
  return {
    ...published,
    dialect,
    text,
    call,
    callee: call.names.callee,
    declarations: inputs.flatMap(({ declaration }) => declaration ?? []),
    inputs,
    head: text.slice(0, places.block),
    block: text.slice(places.block),
    before: text.slice(places.block, places.statement),
    statement: text.slice(places.statement, places.reads),
    after: text.slice(places.reads),
    ...madeOf(uncaught),
    ...(example.catches === undefined ? {} : { kept: NOTHING_KEPT }),
  };
}

const NOTHING_KEPT = { before: '', after: '' };

/** The call in the statement that sends the request, and what that keeps of it. */
function madeOf({ text, call }: Snippet): Pick<Specimen, 'bare' | 'kept'> {
  if (call === undefined) return { bare: text, kept: NOTHING_KEPT };
  const { statement, reads, end = reads } = call;
  return {
    bare: `${text.slice(call.call, end).trimEnd()}\n`,
    kept: { before: text.slice(statement, call.call), after: text.slice(end, reads).trimEnd() },
  };
}

/** How a language gives a variable a value, without what ends the statement. */
export function assigned({ assign }: Dialect, variable: string, value: string): string {
  return assign?.(variable, value) ?? `${variable} = ${value}`;
}

/** How a language names the value of a variable. */
export function used({ use }: Dialect, variable: string): string {
  return use?.(variable) ?? variable;
}
