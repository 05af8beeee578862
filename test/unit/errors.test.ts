import { describe, expect, test } from 'vitest';
import { KmsExamplesError, messageOf, type ErrorCode } from '../../src/errors.ts';

const details = { where: 'title', expected: 'text', found: 'two\nlines', remedy: 'reword it' };

test('The message of an error tells its place, what was expected and found, and what to do', () => {
  expect(new KmsExamplesError('invalid-example', details).message).toBe(
    [
      'invalid-example: title',
      '  expected: text',
      '  found:    two',
      '            lines',
      '  to do:    reword it',
    ].join('\n'),
  );
});

test('An error can be told with the place around it', () => {
  const error = new KmsExamplesError('invalid-literal', { expected: 'a', found: 'b', remedy: 'c' });
  const outer = error.within('example x').within('page y');
  expect(outer.details.where).toBe('page y, example x');
  expect(outer).toMatchObject({ code: 'invalid-literal', cause: { cause: error } });
});

describe('The exit status', () => {
  test.each<[ErrorCode, number]>([
    ['invalid-example', 1],
    ['invalid-template', 1],
    ['stale-generated', 1],
    ['unknown-name', 2],
    ['docker-missing', 2],
    ['image-failed', 2],
  ])('of %s is %i', (code, status) => {
    expect(new KmsExamplesError(code, details).exitStatus).toBe(status);
  });
});

test('Whatever was thrown has a message', () => {
  expect([messageOf(new Error('a')), messageOf('b'), messageOf(undefined)]).toEqual(['a', 'b', 'undefined']);
});
