import { checkPages } from './check.ts';
import type { Example, Page } from './example.ts';
import { keyPolicies } from './pages/key-policies.ts';

/** The pages of the chapter, in its order, checked against the facts of the KMS API. */
export const pages: readonly Page[] = checkPages([keyPolicies]);

/** The examples of a page, in its order. */
export function examplesOf(page: Page): Example[] {
  return page.sections.flatMap((section) => section.examples);
}
