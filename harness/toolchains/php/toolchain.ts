import type { Toolchain } from '../toolchain.ts';

export const php: Toolchain = { target: 'php', base: 'debian', packages: ['composer'], program: 'program.php' };
