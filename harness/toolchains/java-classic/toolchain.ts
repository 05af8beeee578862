import { filesOf } from '../shared.ts';
import type { Toolchain } from '../toolchain.ts';

export const javaClassic: Toolchain = {
  target: 'java-classic',
  base: 'debian',
  packages: ['java-v1'],
  program: 'Program.java',
  files: () =>
    filesOf('java', ['Dockerfile', 'Answerer.java', 'Compiler.java', 'Launcher.java', 'compile', 'describe']),
};
