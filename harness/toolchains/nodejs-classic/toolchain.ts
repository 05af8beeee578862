import { filesOf } from '../shared.ts';
import type { Toolchain } from '../toolchain.ts';

export const nodejsClassic: Toolchain = {
  target: 'nodejs-classic',
  base: 'debian',
  packages: [],
  program: 'program.mjs',
  files: () =>
    filesOf('nodejs', [
      'Dockerfile',
      'compile',
      'compile.mjs',
      'describe',
      'observer.mjs',
      'package-lock.json',
      'package.json',
      'strict.mjs',
    ]),
};
