import { omit } from 'es-toolkit';
import type { KeyForm } from '../api/service-model.ts';
import { mapValues } from '../map-values.ts';
import { Answered, AnsweredCiphertext } from './answered.ts';
import { DOCUMENTED_ACCOUNT, DOCUMENTED_CALLER, DOCUMENTED_REGION, exampleRegion, keyIdOf } from './documented.ts';
import type { Example } from './example.ts';
import { KeyPolicy } from './key-policy.ts';
import { Placeholder, type Own } from './placeholder.ts';
import { commentOf, wireValue, type Value } from './value.ts';
import type { WorldAlias } from './world.ts';

/** What begins the alias that a reader may have for a key; the end of its ID, as long as in a UUID, makes it that key's. */
const ALIAS = 'alias/readersKey-';
const END_OF_ID = 12;

/** A documented value as it stands in snippets under its comment, and what the reader writes in its place. */
export interface Edit {
  readonly comment: string;
  readonly documented: string;
  readonly own: string;
  /** Whether the comment means all places under it that have the value, as in a key policy. */
  readonly isEverywhere: boolean;
}

/** A snippet as a reader leaves it who does what its comments say. */
export interface Reader {
  /** The case's name in reports. */
  readonly id: string;
  readonly edits: readonly Edit[];
  /** What is then declared of the run: the reader's values, in a world that has them and none of the documented ones. */
  readonly declared: Example;
}

const known = new WeakMap<Example, readonly Reader[]>();

/** The readers of an example's snippets: one with a first form of each value, and one for each further form of a key. */
export function readersOf(example: Example): readonly Reader[] {
  const readers = known.get(example) ?? readersFor(example);
  known.set(example, readers);
  return readers;
}

function readersFor(example: Example): Reader[] {
  const placeholders = placeholdersOf(example);
  const forms = placeholders.flatMap(({ placeholder: { replacement } }) => replacement.keyForms?.slice(1) ?? []);
  if (placeholders.length === 0) return [];
  return [undefined, ...new Set(forms)].map((form) => ({
    id: form === undefined ? 'reader' : `reader: ${form}`,
    ...withOwnValues(example, form),
  }));
}

/** A placeholder with the comment under which it stands, and whether that means all places there that have its value. */
interface ShownPlaceholder extends Pick<Edit, 'comment' | 'isEverywhere'> {
  readonly placeholder: Placeholder<Value>;
}

function placeholdersOf({ shows, input }: Example): ShownPlaceholder[] {
  const declared = shows === 'client' ? [exampleRegion] : Object.values(input);
  return declared.flatMap((value): ShownPlaceholder[] => {
    const comment = commentOf(value) ?? '';
    if (value instanceof Placeholder) return [{ comment, isEverywhere: false, placeholder: value }];
    if (!(value instanceof KeyPolicy)) return [];
    return value.placeholders.map((placeholder) => ({ comment, isEverywhere: true, placeholder }));
  });
}

function withOwnValues(example: Example, form: KeyForm | undefined): Pick<Reader, 'edits' | 'declared'> {
  const placeholders = placeholdersOf(example);
  const own = new Substitution(placeholders.map(({ placeholder }) => placeholder.own));
  const ownValue = (placeholder: Placeholder<Value>): Value => {
    const value = own.of(placeholder.value);
    const isNamedSo = form !== undefined && placeholder.replacement.keyForms?.includes(form) === true;
    return isNamedSo && typeof value === 'string' ? WRITTEN[form](value) : value;
  };
  const edits = placeholders.map(({ placeholder, ...place }) => ({
    ...place,
    documented: written(placeholder.value),
    own: written(ownValue(placeholder)),
  }));
  const { input, world, result, after } = example;
  const declared = {
    ...omit(example, ['catches']),
    input: mapValues(input, (value) => (value instanceof Placeholder ? ownValue(value) : own.of(value))),
    world: {
      ...own.of(world),
      account: own.of(DOCUMENTED_ACCOUNT),
      region: own.of(DOCUMENTED_REGION),
      caller: own.of(world.caller ?? DOCUMENTED_CALLER),
    },
    result: own.of(result),
    after: own.of(after),
    failures: [],
  };
  return { edits, declared: withAliases(declared, form) };
}

/** How a key is named in each form, by its ARN. */
const WRITTEN: Readonly<Record<KeyForm, (arn: string) => string>> = {
  'key ARN': (arn) => arn,
  'key ID': keyIdOf,
  'alias name': aliasOf,
  'alias ARN': (arn) => arn.replace(/key\/.*$/u, aliasOf(arn)),
};

function aliasOf(arn: string): string {
  return ALIAS + arn.slice(-END_OF_ID);
}

/** An example in a world in which each key has an alias, where the reader names keys by aliases. */
function withAliases(example: Example, form: KeyForm | undefined): Example {
  if (form !== 'alias name' && form !== 'alias ARN') return example;
  const { world, after } = example;
  const added = world.keys.map(({ arn }): WorldAlias => ({ name: aliasOf(arn), key: arn }));
  const isChanged = after !== 'unchanged' && after.aliases !== undefined;
  return {
    ...example,
    world: { ...world, aliases: [...(world.aliases ?? []), ...added] },
    ...(isChanged ? { after: { ...after, aliases: [...(after.aliases ?? []), ...added] } } : {}),
  };
}

/** Has a reader's values in the place of documented ones, wherever they stand in a declaration. */
class Substitution {
  readonly #pairs: readonly Own[];

  constructor(pairs: readonly Own[]) {
    this.#pairs = pairs;
  }

  /** What is declared, with the values of placeholders in their place. */
  of<Part>(part: Part): Part;
  of(part: unknown): unknown {
    if (typeof part === 'string') return this.#text(part);
    if (part instanceof Uint8Array) return new Uint8Array(Buffer.from(this.#text(base64(part)), 'base64'));
    if (part instanceof Placeholder) return this.of<unknown>(part.value);
    if (part instanceof KeyPolicy) return new KeyPolicy(this.of(part.declared));
    if (part instanceof AnsweredCiphertext) {
      return new AnsweredCiphertext(this.of(part.sample), this.of(part.key), this.of(part.plaintext));
    }
    if (part instanceof Answered) return new Answered(this.of<unknown>(part.sample));
    if (Array.isArray(part)) return part.map((item: unknown) => this.of(item));
    if (typeof part !== 'object' || part === null || part instanceof Date) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, item]: [string, unknown]) => [this.#text(name), this.of(item)]),
    );
  }

  #text(text: string): string {
    return this.#pairs.reduce((changed, [documented, own]) => changed.replaceAll(documented, () => own), text);
  }
}

/** A value as snippets write it. */
function written(value: Value): string {
  const wire = wireValue(value);
  return typeof wire === 'string' ? wire : JSON.stringify(wire);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
