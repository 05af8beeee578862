import { own, shape, type Shape } from '../api/service-model.ts';
import type { DeclaredOutput, Value } from '../model/value.ts';

type OfType<Type extends Shape['type']> = Extract<Shape, { type: Type }>;

/** What samples are made of. */
export interface Sampling<Part> {
  /** What stands for a shape, by its name, or for a structure's member, by both names. */
  readonly known: Readonly<Record<string, Part>>;
  /** The members of a structure that are there. */
  readonly membersOf: (name: string, structure: OfType<'structure'>) => readonly string[];
}

const TIME = new Date('2026-01-15T10:30:00Z');

/** A value of a shape of the service model that keeps its constraints, but for patterns: what has one must be known. */
export function sampleOf(name: string, sampling: Sampling<Value>): Value;
export function sampleOf(name: string, sampling: Sampling<DeclaredOutput>): DeclaredOutput;
export function sampleOf(name: string, sampling: Sampling<DeclaredOutput>): DeclaredOutput {
  const known = own(sampling.known, name);
  if (known !== undefined) return known;
  const described = shape(name);
  switch (described.type) {
    case 'string':
      return textOf(described);
    case 'integer':
      return described.min ?? 1;
    case 'boolean':
      return true;
    case 'timestamp':
      return TIME;
    case 'blob':
      return Uint8Array.from({ length: Math.max(described.min ?? 1, 1) }, (_byte, index) => index + 1);
    case 'list':
      return [sampleOf(described.member, sampling)];
    case 'map':
      return { [keyOf(described.key, sampling)]: sampleOf(described.value, sampling) };
    case 'structure': {
      const members = sampling.membersOf(name, described);
      return Object.fromEntries(
        members.map((member) => [
          member,
          own(sampling.known, `${name}.${member}`) ?? sampleOf(described.members[member] ?? '', sampling),
        ]),
      );
    }
  }
}

function keyOf(name: string, sampling: Sampling<DeclaredOutput>): string {
  const key = sampleOf(name, sampling);
  return typeof key === 'string' ? key : 'example';
}

/** The first of the texts that there are, or a plain one, of a length that is allowed. */
function textOf({ enum: allowed, min = 0, max = Infinity }: OfType<'string'>): string {
  return allowed?.[0] ?? 'example'.padEnd(min, '-example').slice(0, max);
}
