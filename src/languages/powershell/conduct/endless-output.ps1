while ($true) {
    'again' * 100
}
