File.binwrite("#{ENV['HOME']}/large", "\0" * 2 * 1024 * 1024)
