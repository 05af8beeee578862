$null = [System.Diagnostics.Process]::Start('setsid', 'sleep 100')
'left'
