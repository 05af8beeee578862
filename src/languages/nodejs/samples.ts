import type { Samples } from '../samples.ts';

export const samples = {
  literals: {
    largestInt32: '2147483647',
    overInt32: '2147483648',
    smallestInt32: '-2147483648',
    largestInteger: '9007199254740991',
    yes: 'true',
    emptyText: "''",
    emptyList: '[]',
    emptyMap: '{}',
    noBytes: 'Buffer.from([])',
    listsInList: "[['a'], []]",
    onlyListInList: '[[1]]',
    mapInMap: "{ 'a': { 'b': false } }",
    keysThatDifferInCase: "{ 'a': 1, 'A': 2 }",
    keysThatLookAlike: "{ 'é': 1, 'e\u0301': 2 }",
    controlCharacterBeforeDigit: "'\\x017'",
  },
  reserved: ['command', 'response', 'kmsClient', 'Buffer'],
  endless: 'for (;;) {}',
  isAsynchronous: true,
  names: {
    call: { callee: '{js_v3.command}' },
    pages: { callee: '{js_v3.paginator}' },
    member: '{js}',
    read: '.{js}',
  },
} satisfies Samples;
