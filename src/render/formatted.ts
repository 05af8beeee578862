import type { Target } from '../languages/target.ts';
import { sha256 } from '../sha256.ts';

/** Formatted texts, each made once: formatting is nearly all that rendering costs. */
export class FormattedTexts {
  readonly #known: ReadonlyMap<string, string>;
  readonly #used = new Map<string, string>();

  /** @param known Texts that are formatted already, by the keys under which an earlier `used` had them. */
  constructor(known: ReadonlyMap<string, string> = new Map()) {
    this.#known = known;
  }

  /**
   * A text as the target's formatter lays it out; as it is where there is none.
   *
   * @throws KmsExamplesError `invalid-template` when it can't be formatted
   */
  async format({ id, format }: Target, text: string): Promise<string> {
    if (format === undefined) return text;
    const key = sha256(`${id}\n${text}`);
    const formatted = this.#used.get(key) ?? this.#known.get(key) ?? (await format(text));
    this.#used.set(key, formatted);
    return formatted;
  }

  /** What was asked for so far. */
  get used(): ReadonlyMap<string, string> {
    return this.#used;
  }
}
