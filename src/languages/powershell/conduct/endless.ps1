while ($true) { }
