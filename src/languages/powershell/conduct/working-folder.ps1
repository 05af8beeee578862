Set-Location /
[System.Environment]::CurrentDirectory = '/tmp'
"$PWD $([System.Environment]::CurrentDirectory)"
