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

/** What a standing is called, its mark, and its name in templates and style. */
export function standingNamed(state: Standing['state']): {
  readonly title: string;
  readonly mark: string;
  readonly name: string;
} {
  const { title, mark } = STANDINGS.find((one) => one.state === state) ?? STANDINGS[0];
  return { title, mark, name: state.replace(' ', '-') };
}
