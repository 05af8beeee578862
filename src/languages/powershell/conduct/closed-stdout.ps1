[Console]::Out.Close()
'lost'
