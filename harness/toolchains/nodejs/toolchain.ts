import type { Toolchain } from '../toolchain.ts';

export const nodejs: Toolchain = { target: 'nodejs', base: 'debian', packages: [], program: 'program.mjs' };
