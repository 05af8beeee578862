export const isolations = ['warm', 'isolated'] as const;

/** How a program is run: in a worker that is up, or in a process that is started for it. */
export type Isolation = (typeof isolations)[number];
