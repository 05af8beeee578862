# Try a template

$description = @'
First line, with $name and #{name}

  an indented "line"
last line
'@

$keyMetadata = New-KMSKey -Description $description
