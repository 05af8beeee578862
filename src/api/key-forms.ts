import { or } from '../words.ts';
import type { KeyForm } from './service-model.ts';

/** In the order in which a reader meets them. */
const AS_SAID: readonly KeyForm[] = ['key ID', 'key ARN', 'alias name', 'alias ARN'];

/** Forms in which a key may be named, in words, e.g. `key ID or key ARN`. */
export function keyFormsText(forms: readonly KeyForm[]): string {
  return or(AS_SAID.filter((form) => forms.includes(form)));
}
