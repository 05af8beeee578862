[System.Globalization.CultureInfo]::DefaultThreadCurrentCulture = 'de-DE'
[System.Globalization.CultureInfo]::CurrentCulture = 'de-DE'
(1.5).ToString()
