$null = Start-ThreadJob { Start-Sleep 100 }
$aside = [powershell]::Create().AddScript('Start-Sleep 100')
$null = $aside.BeginInvoke()
'left'
