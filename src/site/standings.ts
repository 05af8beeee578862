import type { Standing } from './site.ts';

/** How a snippet can stand to the record, the worst first: what it is called, and its mark. */
export const STANDINGS = [
  { state: 'failed', title: 'Failed', mark: '✕' },
  { state: 'never run', title: 'Never run', mark: '○' },
  { state: 'stale', title: 'Stale', mark: '!' },
  { state: 'running', title: 'Running', mark: '…' },
  { state: 'passed', title: 'Passed here', mark: '✓' },
  { state: 'proven', title: 'Proven', mark: '✓' },
] as const satisfies readonly { readonly state: Standing['state']; readonly title: string; readonly mark: string }[];
