import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lay, ownRemarks } from '../../../harness/style/files.ts';
import { ofPiece } from './piece.ts';

const lines = fc.array(fc.stringMatching(/^[ \w"{};]*$/u), { minLength: 1, maxLength: 5 });
const block = fc.array(fc.constantFrom('class A {', '', '}'), { maxLength: 4 }).map(joined);

test('what is said of a line of the file is said of the same line of the fragment, and nothing of the lines around it', () => {
  fc.assert(
    fc.property(lines, block, block, fc.nat(8), (own, before, after, indent) => {
      const piece = ofPiece({ text: joined(own) });
      const laid = lay(piece, { surround: () => ({ before, after, indent }) });
      const inFile = laid.file.text.split('\n').slice(0, -1);
      const remarks = inFile.map((text, index) => ({ path: piece.path, line: index + 1, rule: 'R', message: text }));
      expect(ownRemarks([laid], remarks).map(({ line, message }) => [line, message])).toEqual(
        own.map((text, index) => [index + 1, text === '' ? '' : ' '.repeat(indent) + text]),
      );
    }),
  );
});

test('a complete program is read as it is', () => {
  const piece = ofPiece({ kind: 'complete', text: 'a\nb\n' });
  const { file, lineOf } = lay(piece, { surround: () => ({ before: 'x\n', after: 'y\n', indent: 2 }) });
  expect(file.text).toBe(piece.text);
  expect([0, 1, 2, 3].map(lineOf)).toEqual([undefined, 1, 2, undefined]);
});

test('remarks stand in the order of the pieces and of their lines', () => {
  const laid = ['a', 'b'].map((path) => lay(ofPiece({ path, text: '1\n2\n' }), { surround: () => ({}) }));
  const said = [2, 1].flatMap((line) => ['b', 'a'].map((path) => ({ path, line, rule: 'R', message: '' })));
  expect(ownRemarks(laid, said).map(({ path, line }) => path + String(line))).toEqual(['a1', 'a2', 'b1', 'b2']);
});

function joined(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
