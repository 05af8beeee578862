import { KmsExamplesError } from '../errors.ts';
import { inputsOf } from '../languages/shared/input.ts';
import type { Call, Target } from '../languages/target.ts';
import { DOCUMENTED_REGION, exampleRegion } from '../model/documented.ts';
import type { Example } from '../model/example.ts';
import { FormattedTexts } from './formatted.ts';
import { Marks, movedOffsets } from './marks.ts';
import { requireStatements } from './statements.ts';
import type { Templates } from './templates.ts';

/** A rendered snippet, with the places of its parts. */
export interface Snippet {
  /** What is published; it ends with one line break. */
  readonly text: string;
  /** The lines, counted from 1, on which the variables of input members stand, and the comments over them. */
  readonly lines: {
    readonly variables: Readonly<Record<string, number>>;
    readonly placeholders: Readonly<Record<string, number>>;
  };
  /** Where the statements stand that make the call; undefined in a snippet that shows the client. */
  readonly call: CallPlaces | undefined;
}

/** Offsets in a snippet's text. */
interface CallPlaces {
  /** Of the statements that make the call, and of the one among them that sends the request, or goes through the pages. */
  readonly block: number;
  readonly statement: number;
  /** Of the call in that statement, behind what keeps its result; and of the call's end, where it isn't the statement's. */
  readonly call: number;
  readonly end: number | undefined;
  /** Of the statements that read the result; the text's end where there are none. */
  readonly reads: number;
}

/** The places that a snippet's template marks. */
const CALL_MARKS = ['block', 'statement', 'call', 'end', 'reads'] as const;

/**
 * Renders the snippet of an example in a target: what is published.
 *
 * @throws KmsExamplesError `invalid-template` or `invalid-literal`, naming the example and the target.
 */
export async function renderSnippet(
  example: Example,
  target: Target,
  templates: Templates,
  formatted = new FormattedTexts(),
): Promise<Snippet> {
  try {
    const marks = new Marks();
    const rendered =
      example.shows === 'client'
        ? clientText(example, target, templates, marks)
        : callText(example, target, templates, marks);
    const { text: plain, offsets: ofPlain } = marks.taken(rendered);
    const text = await formatted.format(target, plain);
    return snippetOf(example, target, text, movedOffsets(ofPlain, plain, text));
  } catch (error) {
    throw error instanceof KmsExamplesError ? error.within(`example ${example.id} in ${target.id}`) : error;
  }
}

/** The statements that make an example's call, before they are formatted. */
export function renderCall(example: Example, target: Target, templates: Templates): string {
  const marks = new Marks();
  return marks.taken(callText(example, target, templates, marks)).text;
}

/** What all templates of a target know: its words, and what the variable of the client is called. */
export function wordsOf({ dialect, words }: Target): Record<string, unknown> {
  return { kmsClient: dialect.client ?? null, words: words ?? {} };
}

function clientText({ title }: Pick<Example, 'title'>, target: Target, templates: Templates, marks: Marks): string {
  const rendered = templates.render('client', {
    ...wordsOf(target),
    title,
    comment: marks.of(commentOf('Region')) + exampleRegion.comment,
    region: marks.of(variableOf('Region')) + target.literal(DOCUMENTED_REGION),
  });
  requireStatements(target, 'client', marks.taken(rendered).text, [target.dialect.client]);
  return rendered;
}

function callText(example: Example, target: Target, templates: Templates, marks: Marks): string {
  const call = target.call(example);
  const { names, member, flag, gathers, resultVariable = null, reads, paged = null } = call;
  const inputs = inputsOf(example, target).map((input) => ({
    ...input,
    variable: target.variable(input),
    name: member(input.member),
    flag: flag?.(input.member, input.value) ?? null,
  }));
  const declared = inputs.filter((input) => input.flag === null);
  const imports = new Set(declared.flatMap(({ variable }) => variable.imports ?? []));
  const members = inputs.map(({ variable, name, flag: alone }) => ({ name, variable: variable.name, flag: alone }));
  const rendered = templates.render('snippet', {
    ...wordsOf(target),
    access: null,
    ...names,
    title: example.title,
    imports: [...imports],
    variables: declared.map(({ member: input, variable, comment }) => ({
      ...variable,
      name: marks.of(variableOf(input)) + variable.name,
      comment: comment === undefined ? null : marks.of(commentOf(input)) + comment,
    })),
    members,
    gathers: gathers?.(members) ?? false,
    resultVariable,
    reads,
    paged,
    caught: caughtContext(example, target, call),
    mark: Object.fromEntries(CALL_MARKS.map((place) => [place, marks.of(place)])),
  });
  requireStatements(target, 'snippet', marks.taken(rendered).text, [names.callee, target.dialect.client]);
  return rendered;
}

/**
 * What templates know of the error that a snippet catches, null where it catches none: its code; the class as which the
 * SDK surfaces it, with and without what stands before its name; whether its code alone tells it from others of that
 * class; and what is then printed.
 */
export function caughtContext({ catches }: Example, target: Target, call: Call): Record<string, unknown> | null {
  if (catches === undefined) return null;
  const type = call.errorType(catches.error);
  return {
    error: target.literal(catches.error),
    code: catches.error,
    type,
    class: type.split(/[.:\\]+/u).at(-1),
    isGeneric: type === call.errorType(''),
    message: target.literal(catches.message),
  };
}

function snippetOf(example: Example, target: Target, text: string, offsets: ReadonlyMap<string, number>): Snippet {
  const members = example.shows === 'client' ? ['Region'] : inputsOf(example, target).map(({ member: name }) => name);
  const linesOf = (placeOf: (member: string) => string): Record<string, number> =>
    Object.fromEntries(
      members.flatMap((member) => {
        const offset = offsets.get(placeOf(member));
        return offset === undefined ? [] : [[member, text.slice(0, offset).split('\n').length]];
      }),
    );
  return {
    text,
    lines: { variables: linesOf(variableOf), placeholders: linesOf(commentOf) },
    call: example.shows === 'client' ? undefined : callPlaces(text, offsets),
  };
}

/** @throws KmsExamplesError `invalid-template` when a place is not marked */
function callPlaces(text: string, offsets: ReadonlyMap<string, number>): CallPlaces {
  const lineAt = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const [block, statement, call] = ['block', 'statement', 'call'].map((place) => offsets.get(place));
  if (block === undefined || statement === undefined || call === undefined) {
    throw new KmsExamplesError('invalid-template', {
      expected: 'a snippet template that marks where its block, its statement and its call begin',
      found: `${[...offsets.keys()].join(', ')} marked`,
      remedy: 'write {{mark.block}}, {{mark.statement}} and {{mark.call}} before them',
    });
  }
  return {
    block: lineAt(block),
    statement: lineAt(statement),
    call,
    end: offsets.get('end'),
    reads: lineAt(offsets.get('reads') ?? text.length),
  };
}

function variableOf(member: string): string {
  return `variable ${member}`;
}

function commentOf(member: string): string {
  return `comment ${member}`;
}
