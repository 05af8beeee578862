# What Ruby takes from the locale.
Encoding.default_external = 'US-ASCII'
puts Encoding.default_external
