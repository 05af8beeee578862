raise ArgumentError, 'uncaught'
