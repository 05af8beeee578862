# Parses every program; what doesn't parse gets a file `compile-error` beside it.

Dir.glob('*/program.rb') do |program|
  RubyVM::InstructionSequence.compile_file(program)
rescue SyntaxError => error
  File.write(File.join(File.dirname(program), 'compile-error'), error.message)
end
