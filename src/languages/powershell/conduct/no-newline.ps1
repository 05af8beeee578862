[Console]::Write('text')
