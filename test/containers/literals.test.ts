import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { fuzzLiterals, type LiteralReport } from '../../harness/literals/fuzz.ts';
import { everyEnumerated } from '../../harness/literals/arbitrary-values.ts';
import { readBack, type LiteralWriter } from '../../harness/literals/reader.ts';
import { inWorkshop } from '../../harness/machines/workshop.ts';
import { RunningToolchain } from '../../harness/toolchains/running.ts';
import { fuzzText, literalWriter } from '../../cli/fuzz.ts';
import { csharp } from '../../src/languages/csharp/csharp.ts';
import { java } from '../../src/languages/java/java.ts';
import { php } from '../../src/languages/php/php.ts';
import { python } from '../../src/languages/python/python.ts';
import { ruby } from '../../src/languages/ruby/ruby.ts';
import { targets } from '../../src/languages/targets.ts';

const COUNT = 200;

test('random values are read back equal in every language', async () => {
  const seed = randomInt(2 ** 31);
  const writers = targets.map(literalWriter);
  const reports = await fuzz(writers, seed);

  const told = fuzzText(reports, writers, { seed, count: COUNT });
  expect(
    reports.map(({ target, equal }) => [target, equal]),
    told,
  ).toEqual(targets.map(({ id }) => [id, COUNT]));
});

test.each([java, csharp])('every constant of an enumeration is one that the SDK of $id has', async (target) => {
  const { signal } = new AbortController();
  const outcomes = await inWorkshop({ signal, onProgress: () => undefined }, async (workshop) => {
    const toolchain = await RunningToolchain.open(target, workshop, 1);
    return readBack({ toolchain, writer: literalWriter(target) }, [everyEnumerated]);
  });
  expect(outcomes).toEqual([{ problems: everyEnumerated.map(() => undefined) }]);
});

test('a literal that ends its quotes early is found, and told by the simplest value that has it', async () => {
  const broken = literalWriter({
    ...php,
    literal: (value, shape) => php.literal(value, shape).replaceAll('\\\\', '\\'),
  });
  const [report] = await fuzz([broken], 1);

  expect(report?.equal).toBeLessThan(COUNT);
  expect(report?.misreading?.value).toBe('\\');
});

test('a literal that stands for another value is found, and told by the simplest value that has it', async () => {
  const broken = literalWriter({
    ...ruby,
    literal: (value, shape) => ruby.literal(value, shape).replaceAll('true', 'false'),
  });
  const [report] = await fuzz([broken], 2);

  expect(report?.equal).toBeLessThan(COUNT);
  expect(report?.misreading).toEqual({ value: true, found: 'false' });
});

test('the report of a wrong literal shows the value, what it became, the literal and how to repeat it', async () => {
  const writer = literalWriter({
    ...python,
    literal: (value, shape) => python.literal(value, shape).replaceAll('True', '1'),
  });
  const [report] = await fuzz([writer], 3);

  expect(fuzzText([report!], [writer], { seed: 3, count: COUNT })).toMatch(
    /literal: python\n {2}expected: true\n {2}found: {4}1\n {12}from True\n {12}from 1\n {2}to do: .*--seed 3 --count 200 --target python`/u,
  );
});

test.each([
  ['is empty', ''],
  ['writes none of the values that it was given', 'import observer\n\nobserver.write_values([])\n'],
])('nothing is equal in a program that %s', async (_name, program) => {
  const writer = { ...literalWriter(python), program: () => Promise.resolve(program) };
  const [report] = await fuzz([writer], 4);

  expect(report?.equal).toBe(0);
});

function fuzz(writers: readonly LiteralWriter[], seed: number): Promise<LiteralReport[]> {
  const { signal } = new AbortController();
  return fuzzLiterals(writers, { seed, count: COUNT, signal, onProgress: () => undefined });
}
