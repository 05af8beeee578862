$env:TZ = 'Asia/Tokyo'
[System.TimeZoneInfo]::ClearCachedData()
[System.TimeZoneInfo]::Local.BaseUtcOffset.TotalHours
