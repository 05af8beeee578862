# Parses the programs that a line of stdin names; what doesn't parse gets a file `compile-error` beside it.

$stdout.sync = true
$stdin.each_line do |line|
  line.split.each do |run|
    RubyVM::InstructionSequence.compile_file("#{run}/program.rb")
  rescue SyntaxError => error
    File.write("#{run}/compile-error", error.message)
  end
  puts
end
