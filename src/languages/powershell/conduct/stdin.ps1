"[$([Console]::In.ReadToEnd())]"
