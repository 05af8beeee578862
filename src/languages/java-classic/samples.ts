import { samples as java } from '../java/samples.ts';
import type { Samples } from '../samples.ts';

export const samples = {
  ...java,
  literals: {
    ...java.literals,
    emptyList: 'Arrays.asList()',
    emptyMap: 'Collections.emptyMap()',
    noBytes: 'ByteBuffer.allocate(0)',
    listsInList: 'Arrays.asList(Arrays.asList("a"), Arrays.asList())',
    onlyListInList: 'Arrays.asList(Arrays.asList(1))',
    mapInMap: 'Collections.singletonMap("a", Collections.singletonMap("b", false))',
    keysThatDifferInCase: 'new HashMap<String, Integer>() {{ put("a", 1); put("A", 2); }}',
    keysThatLookAlike: 'new HashMap<String, Integer>() {{ put("é", 1); put("e\u0301", 2); }}',
  },
  types: {
    ...java.types,
    int32: 'Integer',
    int64: 'Long',
    yes: 'Boolean',
    bytes: 'ByteBuffer',
  },
  reserved: ['req', 'result', 'kmsClient', 'class', 'default', 'enum', 'import', 'package', 'public', 'static'],
  names: {
    call: {
      callee: '{java_v1.method}',
      request: '{java_v1.request}',
      response: '{java_v1.result}',
      resultType: '{java_v1.result}',
    },
    member: '{java_v1_with}',
    read: '.{java_v1_get}()',
  },
} satisfies Samples;
