# Ruby would report it with an address that is another one in each process.
thread = Thread.new do
  Thread.current.report_on_exception = false
  raise ArgumentError, 'aside'
end
puts 'before'
thread.join
