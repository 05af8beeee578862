$job = Start-ThreadJob { Start-Sleep 100 }
while ($job.State -ne 'Running') { Start-Sleep -Milliseconds 10 }
'left'
