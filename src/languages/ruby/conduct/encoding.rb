$stdout.set_encoding('ISO-8859-1')
puts "\u00e9"
