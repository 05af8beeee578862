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
    noBytes: '"".b',
    listsInList: "[['a'], []]",
    onlyListInList: '[[1]]',
    mapInMap: "{ 'a' => { 'b' => false } }",
    keysThatDifferInCase: "{ 'a' => 1, 'A' => 2 }",
    keysThatLookAlike: "{ 'é' => 1, 'e\u0301' => 2 }",
    controlCharacterBeforeDigit: '"\\u{1}7"',
  },
  reserved: ['response', 'kmsClient', 'alias', 'begin', 'end', 'ensure', 'next', 'retry', 'self', 'then', 'when'],
  endless: 'loop {}',
  isAsynchronous: false,
  names: {
    call: { callee: '{ruby}' },
    member: '{ruby}',
    read: '.{ruby}',
  },
} satisfies Samples;
