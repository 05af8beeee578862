import { findOperation, own, serviceModel } from '../../api/service-model.ts';

/** The names of classes that code uses: not those that stand in its comments and texts. */
export function typesIn(code: string): Set<string> {
  const plain = code.replaceAll(/^\s*\/\/.*$/gmu, '').replaceAll(/"""[^]*?"""|"(?:[^"\\\n]|\\.)*"/gu, '""');
  return new Set(Array.from(plain.matchAll(/(?<![.\w])[A-Z]\w*/gu), ([name]) => name));
}

/** Whether an SDK has a class of that name for a structure or an enumeration of the API, a request or an answer. */
export function isOfModel(name: string): boolean {
  const [, operation = '', kind] = /^(\w+?)(Request|Response|Result)$/u.exec(name) ?? [];
  return kind === undefined ? own(serviceModel.shapes, name) !== undefined : findOperation(operation) !== undefined;
}
