printf %2097152s > "$HOME/large"
