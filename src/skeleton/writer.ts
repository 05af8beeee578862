import { isEqual } from 'es-toolkit';
import { Answered, AnsweredCiphertext } from '../model/answered.ts';
import { KeyPolicy } from '../model/key-policy.ts';
import { Placeholder } from '../model/placeholder.ts';

/** A name that a module exports, by the module's path below `src`. */
export interface Import {
  readonly module: string;
  readonly name: string;
}

/** Writes values as TypeScript expressions, by the names that modules export them under where they do. */
export class ExpressionWriter {
  readonly #exported: readonly (Import & { readonly value: unknown })[];
  readonly #used = new Map<string, Import>();

  /** @param modules What modules export, by their paths below `src`. */
  constructor(modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
    this.#exported = Object.entries(modules).flatMap(([module, names]) =>
      Object.entries(names).map(([name, value]) => ({ module, name, value })),
    );
  }

  /** What the expressions that were written name. */
  get imports(): Import[] {
    return [...this.#used.values()];
  }

  /** A name as an expression that is imported from a module. */
  name(name: string, module: string): string {
    this.#used.set(name, { module, name });
    return name;
  }

  /** @throws Error for what no declaration holds, such as a function that nothing exports */
  write(value: unknown): string {
    const exported = this.#exported.find((known) => isEqual(known.value, value));
    if (exported !== undefined) return this.name(exported.name, exported.module);
    const held = this.#exported.find(
      (known) => known.value instanceof Placeholder && isEqual(known.value.value, value),
    );
    if (held !== undefined) return `${this.name(held.name, held.module)}.value`;
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (value instanceof Date) return `new Date(${JSON.stringify(value.toISOString())})`;
    if (value instanceof Uint8Array) return `Uint8Array.of(${value.join(', ')})`;
    if (value instanceof KeyPolicy) return this.#made('KeyPolicy', 'model/key-policy.ts', value.declared);
    if (value instanceof AnsweredCiphertext) {
      return this.#made('AnsweredCiphertext', 'model/answered.ts', value.sample, value.key, value.plaintext);
    }
    if (value instanceof Answered) return this.#made('Answered', 'model/answered.ts', value.sample);
    if (Array.isArray(value)) return `[${value.map((item) => this.write(item)).join(', ')}]`;
    if (typeof value !== 'object' || value === null) throw new Error(`no declaration holds a ${typeof value}`);
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${this.#key(key)}: ${this.write(item)}`)
      .join(', ')} }`;
  }

  #made(name: string, module: string, ...parts: readonly unknown[]): string {
    return `new ${this.name(name, module)}(${parts.map((part) => this.write(part)).join(', ')})`;
  }

  #key(key: string): string {
    const written = this.write(key);
    return written.startsWith('"') ? written : `[${written}]`;
  }
}
