import { filesOf } from '../shared.ts';
import type { Toolchain } from '../toolchain.ts';

export const csharpClassic: Toolchain = {
  target: 'csharp-classic',
  base: 'debian',
  tools: 'dotnet',
  packages: [],
  program: 'Program.cs',
  files: () => filesOf('csharp', ['Description.cs', 'Launcher.cs', 'Observer.cs', 'compile']),
};
