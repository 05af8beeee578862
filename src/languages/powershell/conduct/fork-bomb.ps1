try {
    foreach ($number in 1..1000) {
        $null = [System.Diagnostics.Process]::Start('sleep', '100')
    }
} catch {
    'no more'
}
