import type { Toolchain } from '../toolchain.ts';

export const java: Toolchain = { target: 'java', base: 'debian', packages: ['java'], program: 'Program.java' };
