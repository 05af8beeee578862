import type { Toolchain } from '../toolchain.ts';

export const csharp: Toolchain = { target: 'csharp', base: 'dotnet', packages: [], program: 'Program.cs' };
