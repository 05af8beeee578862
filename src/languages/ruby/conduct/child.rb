spawn('sleep 100')
puts 'left'
