for code in {0..255}; do
  printf "\\x$(printf %x "$code")"
done
