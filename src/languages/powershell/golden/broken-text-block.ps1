# Try a template

$description = "{`n  JSON`n`"`"`"`n'@`n’@ \ ```${x}`n}"

$keyMetadata = New-KMSKey -Description $description
