import { own, serviceModel } from '../../api/service-model.ts';

/** The members of an enumeration of the service model; undefined for another shape, and for a name that none has. */
export function membersOfEnumeration(name: string): readonly string[] | undefined {
  const found = own(serviceModel.shapes, name);
  return found?.type === 'string' ? found.enum : undefined;
}

export function isEnumeration(name: string): boolean {
  return membersOfEnumeration(name) !== undefined;
}

/** Whether a text is a member of an enumeration, where the shape of that name is one. */
export function isMemberOf(name: string | undefined, text: string): name is string {
  return name !== undefined && membersOfEnumeration(name)?.includes(text) === true;
}
