<#
.SYNOPSIS
Parses every program; what doesn't parse gets a file `compile-error` beside it.
#>
$ErrorActionPreference = 'Stop'
foreach ($folder in [System.IO.Directory]::GetDirectories($PWD)) {
    $errors = $null
    $null = [System.Management.Automation.Language.Parser]::ParseFile("$folder/program.ps1", [ref] $null, [ref] $errors)
    if (-not $errors) { continue }
    $lines = foreach ($parseError in $errors) {
        $at = $parseError.Extent
        "program.ps1:$($at.StartLineNumber):$($at.StartColumnNumber): $($parseError.Message)"
    }
    [System.IO.File]::WriteAllLines("$folder/compile-error", [string[]] $lines)
}
