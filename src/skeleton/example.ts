import type { OperationName } from '../api/operation-types.ts';
import {
  findOperation,
  membersOf,
  own,
  secretMembersOf,
  serviceModel,
  shape,
  type OperationFacts,
  type StructureShape,
} from '../api/service-model.ts';
import { camelCase } from '../languages/shared/names.ts';
import { mapValues } from '../map-values.ts';
import { verbOfChange } from '../model/declaration-faults.ts';
import { toWrite } from '../model/draft.ts';
import type { Example } from '../model/example.ts';
import { Placeholder } from '../model/placeholder.ts';
import { plainValue, type DeclaredInput, type DeclaredOutput, type Value } from '../model/value.ts';
import type { World } from '../model/world.ts';
import { unknownName } from '../unknown-name.ts';
import { sampleOf, type Sampling } from './sample.ts';
import type { NamedThing, Vocabulary } from './vocabulary.ts';

/** What a new example is to be. */
export interface NewExample {
  readonly operation: string;
  /** Kebab-case. */
  readonly id: string;
  /** Optional members that its input has besides. */
  readonly members?: readonly string[];
}

/**
 * The declaration of a new example, whose texts are still to be written: the members that its operation needs, with
 * values that keep the constraints of the KMS API, in a world that has what they name.
 *
 * @throws KmsExamplesError `unknown-name`
 */
export function exampleSkeleton({ operation, id, members = [] }: NewExample, vocabulary: Vocabulary): Example {
  const facts = findOperation(operation);
  if (facts === undefined || !isOperationName(operation)) {
    const known = Object.keys(serviceModel.operations);
    throw unknownName('operation', operation, known, '`kms-examples list --coverage` shows them all');
  }
  const input = inputOf(operation, facts, members, vocabulary);
  const named = Object.keys(input).flatMap((member) => namedBy(operation, facts, member, vocabulary) ?? []);
  const failures = named.flatMap(({ failure }) =>
    failure?.error !== undefined && facts.errors.includes(failure.error) ? [failure] : [],
  );
  const result = resultOf(operation, facts, vocabulary);
  const secrets = secretMembersOf(facts.output).filter((member) => Object.hasOwn(result, member));
  return {
    id,
    operation,
    title: toWrite(`title of ${id}`),
    prose: [toWrite(`say what ${operation} is for, when to use it and what it returns.`)],
    input,
    ...(secrets.length === 0
      ? {}
      : { reads: Object.fromEntries(secrets.map((member) => [member, camelCase(member)])) }),
    world: named.reduce<World>((world, thing) => ({ ...world, ...thing.world }), { keys: [] }),
    result,
    after: own(vocabulary.changes, operation) ?? afterOf(operation, facts),
    failures: failures.length === 0 ? [vocabulary.otherwise] : [...new Set(failures)],
  };
}

function isOperationName(name: string): name is OperationName {
  return findOperation(name) !== undefined;
}

/** @throws KmsExamplesError `unknown-name` */
function inputOf(
  operation: string,
  { input }: OperationFacts,
  asked: readonly string[],
  { samples, needed }: Vocabulary,
): Record<string, DeclaredInput> {
  const shapes = membersOf(input);
  const unknown = asked.find((member) => own(shapes, member) === undefined);
  if (unknown !== undefined)
    throw unknownName('member', unknown, Object.keys(shapes), `name one that the input of ${operation} has`);
  const sampling: Sampling<Value> = {
    known: mapValues(samples, plainValue),
    membersOf: (_name, structure) => requiredOrAll(structure),
  };
  const present = [...requiredOf(input), ...(own(needed, operation) ?? []), ...asked];
  return Object.fromEntries(
    Object.keys(shapes)
      .filter((member) => present.includes(member))
      .map((member) => {
        const name = shapes[member] ?? '';
        return [member, ofMember(samples, operation, member, name) ?? sampleOf(name, sampling)];
      }),
  );
}

function resultOf(
  operation: string,
  { output, paginator }: OperationFacts,
  { samples, answers, rare }: Vocabulary,
): Record<string, DeclaredOutput> {
  if (output === undefined) return {};
  const known: Record<string, DeclaredOutput> = { ...mapValues(samples, answerOf), ...answers };
  const membersHeld = (name: string, { members }: StructureShape): string[] =>
    Object.keys(members).filter((member) => !rare.includes(member) && !rare.includes(`${name}.${member}`));
  const sampling: Sampling<DeclaredOutput> = { known, membersOf: membersHeld };
  const whole = shape(output);
  const present = whole.type === 'structure' ? membersHeld(output, whole) : [];
  return Object.fromEntries(
    present
      .filter((member) => member !== paginator?.outputToken)
      .map((member) => {
        if (member === paginator?.moreResults) return [member, false];
        const name = membersOf(output)[member] ?? '';
        return [member, ofMember(known, operation, member, name) ?? sampleOf(name, sampling)];
      }),
  );
}

/** What an answer holds where the input holds a sample. */
function answerOf(sample: DeclaredInput): DeclaredOutput {
  return sample instanceof Placeholder ? sample.value : sample;
}

function afterOf(operation: string, { output }: OperationFacts): Example['after'] {
  const verb = verbOfChange(operation);
  if (verb === undefined) return 'unchanged';
  return verb === 'Create' && Object.hasOwn(membersOf(output), 'KeyMetadata') ? { createsKey: true } : {};
}

/** What a member of the input names, or each item of it, if it names anything. */
function namedBy(
  operation: string,
  { input }: OperationFacts,
  member: string,
  { named }: Vocabulary,
): NamedThing | undefined {
  const name = membersOf(input)[member] ?? '';
  const described = shape(name);
  return ofMember(named, operation, member, described.type === 'list' ? described.member : name);
}

/** What is known of a member, or of its shape. */
function ofMember<Known>(
  known: Readonly<Record<string, Known>>,
  operation: string,
  member: string,
  shapeName: string,
): Known | undefined {
  return own(known, `${operation}.${member}`) ?? own(known, shapeName);
}

function requiredOf(structure: string): readonly string[] {
  const described = shape(structure);
  return described.type === 'structure' ? described.required : [];
}

function requiredOrAll({ members, required }: StructureShape): readonly string[] {
  return required.length > 0 ? required : Object.keys(members);
}
