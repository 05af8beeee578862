# Try a template

$description = @'
First line, with $name and #{name}

  an indented "line"
last line
'@

$response = New-KMSKey -Description $description
