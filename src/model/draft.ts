import type { Fault } from './fault.ts';

/** What a text begins with that is still to be written. */
const TO_WRITE = 'TODO';

/** A text that says what is to be written in its place. */
export function toWrite(what: string): string {
  return `${TO_WRITE} ${what}`;
}

/** Whether a text says what is to be written in its place. */
export function isToWrite(text: string): boolean {
  return text.startsWith(TO_WRITE);
}

/** Those of the texts that are still to be written. */
export function draftFaults(texts: Readonly<Record<string, string | readonly string[]>>): Fault[] {
  return Object.entries(texts).flatMap(([part, written]) =>
    [written]
      .flat()
      .filter(isToWrite)
      .map((found) => ({
        part,
        expected: 'a text for readers',
        found,
        remedy: 'write it, and look through all that stands there as a sample; until then it is not published',
      })),
  );
}
