import type { OperationFacts, ServiceModel, Shape } from './service-model.ts';

/**
 * What differs between two service models, a line each: operations, errors, members, enumeration values and constraints
 * that are new, gone or others than before.
 */
export function factChanges(before: ServiceModel, after: ServiceModel): string[] {
  const [old, current] = [factsOf(before), factsOf(after)];
  const names = [...new Set([...old.keys(), ...current.keys()])].sort();
  return names.flatMap((name) => {
    const [was, is] = [old.get(name), current.get(name)];
    if (was === is) return [];
    if (was === undefined) return [`${name} is new${is === '' ? '' : `: ${is ?? ''}`}`];
    return [is === undefined ? `${name} is gone` : `${name}: ${is}, was ${was}`];
  });
}

/** Everything that a service model says, by what it is about; empty where it is said by being there. */
function factsOf({ operations, shapes }: ServiceModel): Map<string, string> {
  return new Map([
    ...Object.entries(operations).flatMap(([name, operation]) => factsOfOperation(name, operation)),
    ...Object.entries(shapes).flatMap(([name, shape]) => factsOfShape(name, shape)),
  ]);
}

type Fact = readonly [name: string, value: string];

function factsOfOperation(name: string, operation: OperationFacts): Fact[] {
  const { input, output, errors, paginator, permissions, crossAccount, keyForms = {}, documented = {} } = operation;
  const parts: readonly (readonly [part: string, value: unknown])[] = [
    ['input', input],
    ['output', output],
    ['pages', paginator],
    ['permissions', permissions],
    ['cross-account use', crossAccount],
    ...Object.entries(keyForms).map(([member, forms]) => [`identifiers in ${member}`, forms] as const),
    ...Object.entries(documented).map(([member, said]) => [`documentation of ${member}`, said] as const),
  ];
  return [
    [`operation ${name}`, ''],
    ...parts.flatMap(([part, value]): Fact[] =>
      value === undefined
        ? []
        : [[`operation ${name}, ${part}`, typeof value === 'string' ? value : JSON.stringify(value)]],
    ),
    ...errors.map((error): Fact => [`operation ${name}, error ${error}`, '']),
  ];
}

function factsOfShape(name: string, shape: Shape): Fact[] {
  if (shape.type === 'structure') {
    const { members, required, exception, code } = shape;
    return [
      [name, exception === true ? 'an error' : 'a structure'],
      ...(code === undefined ? [] : [[`${name}, code`, code] as const]),
      ...Object.entries(members).map(([member, type]): Fact => [
        `${name}.${member}`,
        required.includes(member) ? `${type}, required` : type,
      ]),
    ];
  }
  const { type, ...constraints } = shape;
  return [
    [name, `a ${type}`],
    ...Object.entries(constraints).flatMap(([constraint, value]): Fact[] =>
      Array.isArray(value)
        ? value.map((item): Fact => [`${name}, value ${item}`, ''])
        : [[`${name}, ${constraint}`, String(value)]],
    ),
  ];
}
