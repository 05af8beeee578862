import type { Toolchain } from '../toolchain.ts';

export const powershell: Toolchain = { target: 'powershell', base: 'dotnet', packages: [], program: 'program.ps1' };
