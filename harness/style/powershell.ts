import { z } from 'zod';
import { powershell } from '../../src/languages/powershell/powershell.ts';
import { toolchainImage } from '../toolchains/toolchain-image.ts';
import { FOLDER, UNREACHED, type Linter, type Remark } from './linter.ts';

/** Rules are the module's, which its gallery alone has. */
const SCRIPT = `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
try {
    $probe = Start-ThreadJob { Find-PSResource PSScriptAnalyzer -ErrorAction Stop } | Wait-Job -Timeout 10
    if ($probe.State -ne 'Completed') { throw 'The PowerShell Gallery cannot be reached.' }
    Install-PSResource -Name PSScriptAnalyzer -TrustRepository -Scope CurrentUser
}
catch { [Console]::Error.WriteLine($_); exit ${String(UNREACHED)} }
$found = Invoke-ScriptAnalyzer -Path . -Recurse | ForEach-Object {
    [ordered]@{ path = $_.ScriptPath; line = $_.Line; rule = $_.RuleName; message = $_.Message }
}
ConvertTo-Json -InputObject @($found) -Compress
`;

const reportSchema = z.array(z.object({ path: z.string(), line: z.number(), rule: z.string(), message: z.string() }));

/** Reads what the script prints of the analyzer's records. */
export function readScriptAnalyzer(stdout: string): Remark[] {
  return reportSchema
    .parse(JSON.parse(stdout))
    .map((remark) => ({ ...remark, path: remark.path.replace(`${FOLDER}/`, '') }));
}

export const scriptAnalyzer: Linter = {
  name: 'PSScriptAnalyzer',
  targets: ['powershell'],
  surround: ({ held }) => ({ after: held.map((variable) => `${variable}\n`).join('') }),
  run: {
    image: ({ authority }) => toolchainImage(powershell, authority),
    command: () => ['pwsh', '-NoProfile', '-Command', SCRIPT],
    ends: [0],
    isFetched: true,
    read: readScriptAnalyzer,
  },
  exceptions: [],
};
