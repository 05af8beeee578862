import { expect, test } from 'vitest';
import { python } from '../../../src/languages/python/python.ts';
import { leftByReader } from '../../../src/render/left-by-reader.ts';

const edit = { comment: 'Replace the following key', documented: 'key/one', own: 'key/mine', isEverywhere: false };
const other = { ...edit, documented: 'key/two', own: 'key/yours' };

test.each([
  [
    'in the place that the comment names, and nowhere else',
    [edit],
    "# Replace the following key\nkey = 'key/one'\n\ncall('key/one')\n",
    "# Replace the following key\nkey = 'key/mine'\n\ncall('key/one')\n",
  ],
  [
    'once in a place that has the value twice',
    [edit],
    "# Replace the following key\nkey = 'key/one' or 'key/one'\n",
    "# Replace the following key\nkey = 'key/mine' or 'key/one'\n",
  ],
  [
    'each under its own comment, where comments are alike',
    [other, edit],
    "# Replace the following key\na = 'key/one'\n# Replace the following key\nb = 'key/two'\n",
    "# Replace the following key\na = 'key/mine'\n# Replace the following key\nb = 'key/yours'\n",
  ],
  [
    'on any line of a statement',
    [edit],
    "# Replace the following key\nkey = (\n    'key/one'\n)\n",
    "# Replace the following key\nkey = (\n    'key/mine'\n)\n",
  ],
  [
    'everywhere in a text whose comment means all of it',
    [{ ...edit, isEverywhere: true }],
    "# Replace the following key\nkey = ['key/one', 'key/one']\n\n'key/one'\n",
    "# Replace the following key\nkey = ['key/mine', 'key/mine']\n\n'key/one'\n",
  ],
  ['nothing past the next comment', [edit], "# Replace the following key\n# one\n'key/one'\n", undefined],
  ['nothing past a blank line', [edit], "# Replace the following key\nkey = 1\n\n'key/one'\n", undefined],
  ['nothing without its comment', [edit], "key = 'key/one'\n", undefined],
])('A reader replaces the value %s', (_where, edits, snippet, left = snippet) => {
  expect(leftByReader(snippet, edits, python.dialect)).toBe(left);
});
