puts 'again' while true
