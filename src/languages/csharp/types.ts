import { shape } from '../../api/service-model.ts';
import { typesNamed } from '../shared/types.ts';

/** The types of the AWS SDK for .NET. */
export const types = typesNamed({
  text: 'string',
  int32: 'int',
  int64: 'long',
  boolean: 'bool',
  time: 'DateTime',
  binary: 'MemoryStream',
  list: (item) => `List<${item}>`,
  map: (item) => `Dictionary<string, ${item}>`,
  anything: 'object',
});

/** The type of a response's property: what has no value of its own can be absent, and an enumeration has a class. */
export function typeOfRead(name: string): string {
  const described = shape(name);
  if (described.type === 'string' && described.enum !== undefined) return name;
  return ['integer', 'boolean', 'timestamp'].includes(described.type) ? `${types.ofShape(name)}?` : types.ofShape(name);
}
