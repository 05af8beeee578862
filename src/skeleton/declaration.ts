import { camelCase } from 'es-toolkit';
import { findOperation, membersOf } from '../api/service-model.ts';
import { toWrite } from '../model/draft.ts';
import type { Example, Section } from '../model/example.ts';
import { argumentIn, listOf, memberOf, nameIn, textIn, type Declared, type SourceFile } from './source-file.ts';
import type { Vocabulary } from './vocabulary.ts';
import { ExpressionWriter } from './writer.ts';

const FACTORY = { name: 'defineExample', module: 'model/example.ts' };

/**
 * Adds an example to the file of a page: its declaration, the names that this imports, and its place in a section, which
 * is a new one where none has an example of the same operation.
 *
 * @throws KmsExamplesError `no-place` or `name-taken`
 */
export function addExample(file: SourceFile, page: string, example: Example, vocabulary: Vocabulary): void {
  const byHand = 'write the declaration by hand, as docs/adding.md tells';
  const declared = file.require(pageIn(file, page), `a variable that holds the page ${page} as an object`, byHand);
  const sections = file.require(
    listOf(memberOf(declared.value, 'sections')),
    `the sections of the page ${page}, as a list between brackets`,
    byHand,
  );

  const writer = new ExpressionWriter(vocabulary.modules);
  const variable = camelCase(example.id);
  file.declare(variable, declarationText(variable, example, writer), declared.statement);
  file.import([FACTORY, ...writer.imports]);

  const ofOperation = sections.elements
    .map((section) => listOf(memberOf(section, 'examples')))
    .find((examples) => examples?.elements.some((item) => operationOf(file, nameIn(item)) === example.operation));
  if (ofOperation !== undefined) {
    file.append(ofOperation, variable);
    return;
  }
  const { anchor, title } = sectionOf(example);
  file.append(sections, `{ anchor: '${anchor}', title: '${title}', examples: [${variable}] }`);
}

/** The section of an example that has one to itself, with a title that is still to be written. */
export function sectionOf(example: Example): Section {
  return { anchor: example.id, title: toWrite(`title of the section ${example.id}`), examples: [example] };
}

/** The variable of a file that holds a page, if there is one. */
export function pageIn(file: SourceFile, id: string): Declared | undefined {
  return file.variables.find(
    ({ value }) => textIn(memberOf(value, 'id')) === id && memberOf(value, 'sections') !== undefined,
  );
}

/** The operation of the example that a variable holds. */
function operationOf({ variables }: SourceFile, variable: string | undefined): string | undefined {
  const found = variables.find(({ name }) => name === variable);
  return textIn(memberOf(argumentIn(found?.value), 'operation'));
}

function declarationText(variable: string, example: Example, writer: ExpressionWriter): string {
  const { id, operation, title, prose, input, reads, world, result, after, failures } = example;
  const facts = findOperation(operation);
  const others = (facts?.errors ?? []).filter((error) => failures.every((failure) => failure.error !== error));
  const besides = Object.keys(membersOf(facts?.input)).filter((member) => !Object.hasOwn(input, member));
  const member = (name: string, value: unknown): string => `  ${name}: ${writer.write(value)},`;
  return [
    `const ${variable} = defineExample({`,
    ...Object.entries({ id, operation, title, prose }).map(([name, value]) => member(name, value)),
    ...noted('members that the input may have besides', besides),
    member('input', input),
    ...(reads === undefined ? [] : [member('reads', reads)]),
    member('world', world),
    member('result', result),
    member('after', after),
    ...noted('errors that the operation has besides, each tried as an answer anyway', others),
    member('failures', failures),
    '});',
  ].join('\n');
}

/** A line that says what is left to choose. */
function noted(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`  // ${toWrite(`${what}: ${names.join(', ')}`)}`];
}
