[Console]::OutputEncoding = [System.Text.Encoding]::Latin1
'é'
