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
    emptyMap: '[]',
    noBytes: '""',
    listsInList: "[['a'], []]",
    onlyListInList: '[[1]]',
    mapInMap: "['a' => ['b' => false]]",
    keysThatDifferInCase: "['a' => 1, 'A' => 2]",
    keysThatLookAlike: "['é' => 1, 'e\u0301' => 2]",
    controlCharacterBeforeDigit: '"\\u{1}7"',
  },
  reserved: ['$result', '$KmsClient', '$this', '$GLOBALS'],
  endless: 'while (true) {}',
  isAsynchronous: true,
  names: {
    call: { callee: '{php}', operation: "'{operation}'" },
    pages: { callee: '{operation}' },
    member: '{php}',
    read: "['{php}']",
  },
} satisfies Samples;
