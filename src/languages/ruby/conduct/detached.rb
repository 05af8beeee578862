spawn('setsid sleep 100')
puts 'left'
