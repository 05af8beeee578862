# Forks a process for each program, with the SDK loaded and rehearsed: see `serve`, which sends the orders. Ruby loads
# this before its main program, and each child goes on to that as a program of its own, with no frame of the server.

require 'aws-sdk-kms'

module ForkServer
  class << self
    # Returns in the children only.
    def run(orders, answers)
      rehearse
      Process.warmup
      # Puts off the next collection, which would touch what the children share.
      GC.start
      answers = File.open(answers, 'w')
      answers.sync = true
      orders = File.open(orders)
      answers.puts('ready')
      while (run = orders.gets(chomp: true))
        group = Process.fork
        if group.nil?
          [orders, answers].each(&:close)
          return become(run)
        end
        attend(run, group, answers)
      end
    end

    private

    # Loads what a program's first call would: one call fails before it is sent, the other when it can't be.
    def rehearse
      client = Aws::KMS::Client.new(
        region: 'us-west-2', credentials: Aws::Credentials.new('id', 'secret'),
        endpoint: 'https://127.0.0.1:1', retry_limit: 0,
      )
      client.get_key_policy
    rescue ArgumentError
      begin
        client.get_key_policy(key_id: 'id')
      rescue Seahorse::Client::NetworkingError
        Seahorse::Client::NetHttp::ConnectionPool.pools.each(&:empty!)
      end
    end

    def attend(run, group, answers)
      begin
        Process.setpgid(group, group)
      rescue SystemCallError
        # It has done so itself, or is over.
      end
      answers.puts("#{run} began #{group}")
      Thread.new do
        _, status = Process.wait2(group)
        answers.puts("#{run} ended #{status.exitstatus || 128 + status.termsig}")
      end
    end

    # Gives this process what a program has that is started by itself.
    def become(run)
      Process.setpgid(0, 0)
      Dir.chdir("/scratch/programs/#{run}")
      $stdin.reopen('/dev/null')
      $stdout.reopen("/outcome/#{run}/stdout", 'w')
      $stderr.reopen("/outcome/#{run}/stderr", 'w')
      $stderr.sync = true
      File.write('/proc/self/oom_score_adj', '1000')
      ENV.update(File.readlines('environment', chomp: true).to_h { |line| line.split('=', 2) })
      ARGV.clear
      srand
      # Registered first, it runs last.
      at_exit { finish($!&.status || 0) if $!.nil? || $!.is_a?(SystemExit) }
      main_program.reopen('program.rb')
    end

    # The file that Ruby has opened as the main program, and hasn't read yet.
    def main_program
      ObjectSpace.each_object(File).find { |file| file.path == 'program.rb' }
    end

    # Ends as Ruby does, but for freeing what the process holds: that takes longer than most programs.
    def finish(status)
      (Thread.list - [Thread.current]).each(&:kill).each(&:join)
      ObjectSpace.each_object(IO) { |io| io.flush unless io.closed? }
    ensure
      Process.exit!(status)
    end
  end
end

ForkServer.run(*ARGV)
