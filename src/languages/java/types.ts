import { typesNamed, type TypeNames } from '../shared/types.ts';

/** The types of the AWS SDK for Java 2.x, which takes texts for enumerations, too, but for lists of them. */
export const typeNames: TypeNames = {
  text: 'String',
  int32: 'Integer',
  int64: 'Long',
  boolean: 'Boolean',
  time: 'Instant',
  binary: 'SdkBytes',
  list: (item) => `List<${item}>`,
  map: (item) => `Map<String, ${item}>`,
  anything: '?',
};

export const types = typesNamed({ ...typeNames, enumeration: (name) => name });

/** Primitive types, by the classes that stand for them where only objects can: a variable had better be of one. */
export const primitives: Readonly<Record<string, string>> = { Integer: 'int', Long: 'long', Boolean: 'boolean' };
