import sdkNames from '../../../src/languages/shared/sdk-names.json' with { type: 'json' };
import type { ContextFile } from '../../machines/docker/context.ts';
import type { Toolchain } from '../toolchain.ts';

export const powershell: Toolchain = {
  target: 'powershell',
  base: 'dotnet',
  packages: [],
  program: 'program.ps1',
  files: () => [cmdlets()],
};

/** What the stand-in's generator needs to know of every operation. */
function cmdlets(): ContextFile {
  const operations = Object.entries(sdkNames.operations).map(([name, { powershell: facts }]) => ({
    name,
    cmdlet: facts.cmdlet,
    defaultSelect: facts.defaultSelect,
    autoPaging: facts.autoPaging,
    confirmImpact: facts.confirmImpact,
    parameters: facts.parameters,
  }));
  const text = JSON.stringify({ source: sdkNames.source, operations }, null, 2);
  return { path: 'stand-in/cmdlets.json', content: Buffer.from(`${text}\n`), mode: 0o644 };
}
