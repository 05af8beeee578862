import type { Samples } from '../samples.ts';

export const samples = {
  literals: {
    largestInt32: '2147483647',
    overInt32: '2147483648',
    smallestInt32: '-2147483648',
    largestInteger: '9007199254740991',
    yes: 'True',
    emptyText: "''",
    emptyList: '[]',
    emptyMap: '{}',
    noBytes: "b''",
    listsInList: "[['a'], []]",
    onlyListInList: '[[1]]',
    mapInMap: "{'a': {'b': False}}",
    keysThatDifferInCase: "{'a': 1, 'A': 2}",
    keysThatLookAlike: "{'é': 1, 'e\u0301': 2}",
    controlCharacterBeforeDigit: "'\\x017'",
  },
  reserved: ['response', 'kms_client', 'import', 'from', 'global', 'in', 'is', 'lambda', 'pass', 'with'],
  endless: 'while True: pass',
  isAsynchronous: false,
  names: {
    call: { callee: '{boto3}', operation: "'{boto3}'" },
    member: '{boto3}',
    read: "['{boto3}']",
  },
} satisfies Samples;
