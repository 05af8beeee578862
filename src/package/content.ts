import type { Content } from './library.ts';

/** What the package holds. Here it is nothing: packaging writes this module anew. */
export const content: Content = { recorded: '', examples: [], targets: [], snippets: [] };
