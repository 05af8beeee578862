[System.IO.File]::WriteAllBytes("$HOME/large", [byte[]]::new(2MB))
