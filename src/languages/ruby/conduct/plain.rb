puts 'plain'
