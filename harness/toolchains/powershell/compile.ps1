<#
.SYNOPSIS
Parses the programs that a line of stdin names; what doesn't parse gets a file `compile-error` beside it.
#>
$ErrorActionPreference = 'Stop'
while ($null -ne ($line = [Console]::In.ReadLine())) {
    foreach ($run in $line.Split(' ')) {
        $folder = "$PWD/$run"
        $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile("$folder/program.ps1", [ref] $null, [ref] $errors)
        if (-not $errors) { continue }
        $lines = foreach ($parseError in $errors) {
            $at = $parseError.Extent
            "program.ps1:$($at.StartLineNumber):$($at.StartColumnNumber): $($parseError.Message)"
        }
        [System.IO.File]::WriteAllLines("$folder/compile-error", [string[]] $lines)
    }
    [Console]::Out.WriteLine()
}
