ENV['AWS_REGION'] = 'eu-west-1'
puts "#{ENV['AWS_REGION']} #{ENV['AWS_ACCESS_KEY_ID']}"
