while ($true) {
    'again' * 10000
}
