$ErrorActionPreference = 'Stop'
$held = [System.Collections.Generic.List[byte[]]]::new()
while ($true) {
    $bytes = [byte[]]::new(16MB)
    [array]::Fill($bytes, [byte] 1)
    $held.Add($bytes)
}
