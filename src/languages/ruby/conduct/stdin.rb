p $stdin.read
