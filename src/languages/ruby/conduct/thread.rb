Thread.new { sleep(100) }
puts 'left'
