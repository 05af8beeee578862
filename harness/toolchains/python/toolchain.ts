import type { Toolchain } from '../toolchain.ts';

export const python: Toolchain = { target: 'python', base: 'debian', packages: ['python'], program: 'program.py' };
