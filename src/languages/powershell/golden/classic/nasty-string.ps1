# Try a template

$description = "`"two`" 'one' ‘smart’ ``tick`` \u0041 `$KeyId #{key_id} {`$x}`t`u{200b}`u{a0}`u{85}🔑`u{1}"

$response = New-KMSKey -Description $description
