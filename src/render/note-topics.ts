import { findOperation, hasOutput, membersOf, shape } from '../api/service-model.ts';
import type { Example } from '../model/example.ts';
import { KeyPolicy } from '../model/key-policy.ts';
import type { NoteTopic } from '../model/note.ts';

/** To which examples a note belongs, in the order in which a tab has them. */
const TOPICS: readonly { readonly topic: NoteTopic; readonly belongsTo: (example: Example) => boolean }[] = [
  { topic: 'client', belongsTo: ({ shows }) => shows === 'client' },
  { topic: 'pages', belongsTo: ({ paged }) => paged === true },
  { topic: 'removal', belongsTo: ({ operation }) => /^(?:Delete|Disconnect|Untag)/u.test(operation) },
  {
    topic: 'binary-result',
    belongsTo: ({ operation, result, reads = result }) => {
      const output = membersOf(findOperation(operation)?.output);
      return Object.keys(reads).some((member) => shape(output[member] ?? '').type === 'blob');
    },
  },
  {
    topic: 'key-policy-read',
    belongsTo: ({ result }) => Object.values(result).some((part) => part instanceof KeyPolicy),
  },
  {
    topic: 'key-policy-set',
    belongsTo: ({ input, operation }) =>
      Object.values(input).some((part) => part instanceof KeyPolicy) && !hasOutput(operation),
  },
];

/** What the readers of an example have to be told of their own language, where it has something to say. */
export function noteTopics(example: Example): NoteTopic[] {
  return TOPICS.flatMap(({ topic, belongsTo }) => (belongsTo(example) ? [topic] : []));
}
