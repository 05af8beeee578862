import { findOperation } from '../../api/service-model.ts';
import type { Calling } from '../target.ts';

/** `KeyId` as `keyId`. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `list-keys` as `ListKeys`. */
export function pascalCase(id: string): string {
  return id.replaceAll(/(?:^|-)(.)/gu, (_found, letter: string) => letter.toUpperCase());
}

/** `KeyId` as `key_id`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, '_').toLowerCase();
}

/** Whether an example that wants all pages of a list can have them from its operation. */
export function isPaginated(operation: string): boolean {
  return findOperation(operation)?.paginator !== undefined;
}

/** Whether a snippet has the SDK's paginator get all pages. */
export function usesPaginator({ operation, paged }: Pick<Calling, 'operation' | 'paged'>): boolean {
  return paged === true && isPaginated(operation);
}
