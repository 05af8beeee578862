ENV['TZ'] = 'Asia/Tokyo'
puts Time.at(0).utc_offset
