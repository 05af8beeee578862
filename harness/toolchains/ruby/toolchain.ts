import type { Toolchain } from '../toolchain.ts';

export const ruby: Toolchain = { target: 'ruby', base: 'debian', packages: ['gems'], program: 'program.rb' };
