import { endingsOf, isCaught, type Example } from '../../src/model/example.ts';
import type { Failure } from '../../src/model/failure.ts';
import { readersOf } from '../../src/model/reader.ts';
import { own } from '../../src/api/service-model.ts';
import type { Equivalence } from '../../src/languages/dialect.ts';
import type { Mutant, Row } from './mutant.ts';
import type { Input, PublishedText, Specimen } from './specimen.ts';
import { tableOf } from './table.ts';

/** Every mutant of a snippet. */
export function mutantsOf(specimen: Specimen, rows: readonly Row[] = tableOf(specimen)): Mutant[] {
  return rows.flatMap((row) => {
    if ('change' in row) return mutants(row, specimen, row.change(specimen));
    if ('changeComplete' in row) return mutants(row, specimen, row.changeComplete(specimen), specimen.complete);
    return specimen.inputs.flatMap((input) =>
      mutants(row, specimen, row.changeMember(specimen, input), specimen, input),
    );
  });
}

/** A mutant of a row, or where the row wants each failure of the example, one for each. */
function mutants(
  row: Row,
  specimen: Specimen,
  text: string | undefined,
  intact: PublishedText = specimen,
  input?: Input,
): Mutant[] {
  const { id, kind, fits, fails, isRead } = row;
  if (text === undefined) return [];
  const [reader] = isRead ? readersOf(specimen.example) : [];
  if (isRead && reader === undefined) return [];
  const name = input === undefined ? id : `${input.member}-${id}`;
  const equivalent = equivalenceOf(own(specimen.target.dialect.equivalents, id), text);
  return casesOf(specimen.example, fails).map((failure, index) => ({
    id: index === 0 ? name : `${name}-${failure?.id ?? ''}`,
    ...{ kind, specimen, input, text, intact, failure, reader, fits, equivalent },
  }));
}

/** The failures in which a mutant runs; undefined is success. */
function casesOf(example: Example, fails: Row['fails']): (Failure | undefined)[] {
  if (fails === undefined) return [undefined];
  if (fails === 'caught') return example.failures.filter((failure) => isCaught(example, failure)).slice(0, 1);
  return fails === 'each' ? endingsOf(example) : endingsOf(example).slice(0, 1);
}

function equivalenceOf(equivalence: Equivalence | undefined, text: string): string | undefined {
  if (typeof equivalence !== 'object') return equivalence;
  return equivalence.where.test(text) ? equivalence.reason : undefined;
}
