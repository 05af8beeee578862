import { groupBy, uniq } from 'es-toolkit';
import { examplesOf, type Example, type Page } from '../model/example.ts';
import { refuse, type Fault } from '../model/fault.ts';
import { inputsOf } from './shared/input.ts';
import type { Call, Target } from './target.ts';
import { editions, targetsOf } from './targets.ts';

/**
 * Checks that what an example calls its variables is free in every target: languages have reserved words and variables
 * of their own, and templates declare some.
 *
 * @throws KmsExamplesError `invalid-example` for the first example and member that falls short
 */
export function checkVariables(pages: readonly Page[]): readonly Page[] {
  for (const example of pages.flatMap(examplesOf)) refuse(variableFaults(example), `example ${example.id}`);
  return pages;
}

/** What is wrong with the names of an example's variables, in any target. */
export function variableFaults(example: Example): Fault[] {
  if (example.shows === 'client') return [];
  const clashes = groupBy(
    editions.flatMap((edition) => targetsOf(edition).flatMap((target) => clashesIn(target, example))),
    ({ part }) => part,
  );
  return Object.entries(clashes).map(([part, found]) => ({
    part,
    expected: 'a variable whose name is free in every language',
    found: uniq(found.map(({ clash }) => clash)).join('\n'),
    remedy: remedyOf(part),
  }));
}

function remedyOf(part: string): string {
  const [kind, member = ''] = part.split('.');
  if (kind === 'input') return `give its variable a name of its own: variables: { ${member}: '…' }`;
  return kind === 'paged' ? 'give the other variable another name' : 'give it another name';
}

/** What a target's snippet calls the variable of a part of the declaration. */
interface Named {
  readonly part: string;
  readonly name: string;
}

interface Clash {
  readonly part: string;
  /** The language, the name, and who has it. */
  readonly clash: string;
}

function clashesIn(target: Target, example: Example): Clash[] {
  const { title, dialect, taken } = target;
  const call = target.call(example);
  const { held, ofTemplate } = resultNames(call, example);
  const inputs = inputNames(target, call, example);
  const keyOf = (name: string): string => (taken.inAnyCase === true ? name.toLowerCase() : name);
  const given = (names: readonly (string | undefined)[], to: string): [string, string][] =>
    names.flatMap((name) => (name === undefined ? [] : [[keyOf(name), to]]));
  const before = [
    ...given(taken.byLanguage, 'which the language has taken'),
    ...given([dialect.client, ...taken.byTemplates, ...ofTemplate], 'which its snippets have themselves'),
  ];

  const among = (named: readonly Named[]): Clash[] => {
    const known = new Map(before);
    return named.flatMap(({ part, name }) => {
      const by = known.get(keyOf(name));
      known.set(keyOf(name), `which is the variable of ${part}, too`);
      return by === undefined ? [] : [{ part, clash: `in ${title} ${name}, ${by}` }];
    });
  };
  return among([...inputs, ...held]);
}

function inputNames(target: Target, { flag }: Call, example: Example): Named[] {
  return inputsOf(example, target).flatMap((input) => {
    const { member, value } = input;
    const part = `${example.variables?.[member] === undefined ? 'input' : 'variables'}.${member}`;
    return flag?.(member, value) === undefined ? [{ part, name: target.variable(input).name }] : [];
  });
}

/** The variables that hold what the example names of its result, and those whose names are the template's. */
function resultNames(
  { names, reads, paged, resultVariable, selected }: Call,
  example: Example,
): { readonly held: readonly Named[]; readonly ofTemplate: readonly (string | undefined)[] } {
  const ofCall = [names.requestVariable, names.responseVariable];
  const [member] = selected?.members ?? [];
  // A snippet that keeps nothing of its call but the list of all pages, or the one member that it reads.
  const isAllItKeeps = paged !== undefined || (example.reads !== undefined && reads.length === 0);
  if (isAllItKeeps && resultVariable !== undefined && member !== undefined) {
    const part = paged === undefined ? `reads.${member}` : 'paged';
    return { held: [{ part, name: resultVariable }], ofTemplate: ofCall };
  }
  const held = reads.map((read) => ({ part: `reads.${read.member}`, name: read.variable }));
  return { held, ofTemplate: [...ofCall, resultVariable] };
}
