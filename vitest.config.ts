import { defineConfig } from 'vitest/config';

const MINUTE_MS = 60_000;

export default defineConfig({
  test: {
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['src/**/*.ts', 'harness/**/*.ts'], reportsDirectory: 'coverage' },
    projects: [
      // The modules under test keep no state, so that the files may share them: each loads in a second.
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          isolate: false,
          testTimeout: MINUTE_MS,
          hookTimeout: MINUTE_MS,
        },
      },
      // Commands, tried in copies of the repository; none of them needs Docker.
      {
        test: {
          name: 'commands',
          include: ['test/commands/**/*.test.ts'],
          testTimeout: 5 * MINUTE_MS,
        },
      },
      {
        test: {
          name: 'stacks',
          include: ['test/stacks/*.test.ts'],
          fileParallelism: false,
          testTimeout: 5 * MINUTE_MS,
          hookTimeout: 10 * MINUTE_MS,
        },
      },
      {
        test: {
          name: 'containers',
          // Of the documentation tools those that a container brings along: all of them take ten minutes.
          include: ['test/containers/**/*.test.ts', 'test/stacks/debian.test.ts'],
          // The files share one Docker Engine, and whichever comes first builds the images.
          fileParallelism: false,
          testTimeout: 20 * MINUTE_MS,
          hookTimeout: 20 * MINUTE_MS,
        },
      },
    ],
  },
});
