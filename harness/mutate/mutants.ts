import { readersOf } from '../../src/model/reader.ts';
import { own } from '../../src/api/service-model.ts';
import type { Equivalence } from '../../src/languages/dialect.ts';
import type { Mutant, Row } from './mutant.ts';
import type { Input, Specimen } from './specimen.ts';
import { tableOf } from './table.ts';

/** Every mutant of a snippet. */
export function mutantsOf(specimen: Specimen, rows: readonly Row[] = tableOf(specimen)): Mutant[] {
  return rows.flatMap((row) =>
    'change' in row
      ? mutant(row, specimen, row.change(specimen))
      : specimen.inputs.flatMap((input) => mutant(row, specimen, row.changeMember(specimen, input), input)),
  );
}

function mutant(row: Row, specimen: Specimen, text: string | undefined, input?: Input): Mutant[] {
  if (text === undefined) return [];
  const { id, kind, fits, fails, isRead } = row;
  const failure = fails ? specimen.example.failures.find(({ error }) => error !== undefined) : undefined;
  const [reader] = isRead ? readersOf(specimen.example) : [];
  if ((fails && failure === undefined) || (isRead && reader === undefined)) return [];
  const name = input === undefined ? id : `${input.member}-${id}`;
  const equivalent = equivalenceOf(own(specimen.target.dialect.equivalents, id), text);
  return [{ id: name, kind, specimen, input, text, failure, reader, fits, equivalent }];
}

function equivalenceOf(equivalence: Equivalence | undefined, text: string): string | undefined {
  if (typeof equivalence !== 'object') return equivalence;
  return equivalence.where.test(text) ? equivalence.reason : undefined;
}
