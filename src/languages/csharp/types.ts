import { shape } from '../../api/service-model.ts';
import { isEnumeration } from '../shared/enumerations.ts';
import { typesNamed } from '../shared/types.ts';

/** The types of the AWS SDK for .NET, whose lists of an enumeration's members hold texts, for which these stand, too. */
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
  if (isEnumeration(name)) return name;
  return ['integer', 'boolean', 'timestamp'].includes(shape(name).type)
    ? `${types.ofShape(name)}?`
    : types.ofShape(name);
}
