import { pascalCase } from '../shared/names.ts';
import { isOfModel, typesIn } from '../shared/types-in.ts';
import type { Target } from '../target.ts';

/** A public class stands in a file of its own name. */
export const completeJava: Target['complete'] = {
  named: pascalCase,
  command: (name) => `javac ${name}.java && java ${name}`,
  leaves: /\/complete\/[^/]+\.class$/u,
  failsToCompile: /^\d+ errors?$/mu,
  durationMs: 2700,
};

/**
 * What tells the classes that code must import.
 *
 * @param model The package with the SDK's classes for the structures of the API.
 * @param packages Other classes, by the packages that they are in.
 */
export function importsFrom(
  model: string,
  packages: Readonly<Record<string, readonly string[]>>,
): (code: string) => readonly string[] {
  const known = new Map(
    Object.entries(packages).flatMap(([name, classes]) => classes.map((one) => [one, `${name}.${one}`] as const)),
  );
  return (code) =>
    Array.from(typesIn(code), (name) => known.get(name) ?? (isOfModel(name) ? `${model}.${name}` : undefined))
      .filter((name) => name !== undefined)
      .toSorted();
}
