import type { Fault } from './fault.ts';

/** What a text begins with that is still to be written. */
const TO_WRITE = 'TODO';

/** A text that says what is to be written in its place. */
export function toWrite(what: string): string {
  return `${TO_WRITE} ${what}`;
}

/** Those of the texts that are still to be written. */
export function draftFaults(texts: Readonly<Record<string, string | readonly string[]>>): Fault[] {
  return Object.entries(texts).flatMap(([part, written]) =>
    [written]
      .flat()
      .filter((text) => text.startsWith(TO_WRITE))
      .map((found) => ({
        part,
        expected: 'a text for readers',
        found,
        remedy: 'write it, and look through all that stands there as a sample; until then it is not published',
      })),
  );
}
