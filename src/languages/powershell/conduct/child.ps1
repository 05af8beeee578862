$null = [System.Diagnostics.Process]::Start('sleep', '100')
'left'
