# Try a template

$description = "{`n  JSON`n`"`"`"`n'@`n’@ \ ```${x}`n}"

$response = New-KMSKey -Description $description
