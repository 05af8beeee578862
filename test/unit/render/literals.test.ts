import { expect, test } from 'vitest';
import { renderLiterals } from '../../../src/render/literals.ts';
import { Templates } from '../../../src/render/templates.ts';
import { php } from '../../../src/languages/php/php.ts';
import { python } from '../../../src/languages/python/python.ts';

test('a program evaluates each value as a variable and as a part of another value', async () => {
  expect(await renderLiterals([{ value: 'one\ntwo' }, { value: [1] }], 'r1', python, new Templates('python'))).toBe(
    [
      'import base64',
      'import datetime',
      '',
      'import observer',
      '',
      'readings = []',
      'value = """one',
      'two"""',
      "readings.append([value, 'one\\ntwo'])",
      'value = [1]',
      'readings.append([value, [1]])',
      '',
      'observer.write_values(readings)',
      '',
    ].join('\n'),
  );
});

test('a language that has one type for several kinds is told what each value is', async () => {
  const program = await renderLiterals([{ value: { a: [Uint8Array.of(1)] } }], 'r1', php, new Templates('php'));
  const kind = "['map', ['list', 'blob']]";
  expect(program).toContain(`$kinds[] = ['list', ${kind}, ${kind}];`);
});
