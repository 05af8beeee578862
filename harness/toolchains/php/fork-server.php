<?php

// Forks a process for each program, with the SDK loaded and rehearsed: see `serve`, which sends the orders. Each child
// goes on to its program as one of its own, with no frame and no variable of the server.

namespace ForkServer;

use Aws\Kms\KmsClient;

/** Returns in the children only. */
function run(string $orders, string $answers): void
{
    rehearse();
    // What PHP itself has no function for.
    $libc = \FFI::cdef('int open(const char *, int, int); int dup2(int, int); int close(int);');
    // Nobody waits for those that wait for the programs.
    pcntl_signal(SIGCHLD, SIG_IGN);
    $answers = fopen($answers, 'w');
    $orders = fopen($orders, 'r');
    fwrite($answers, "ready\n");
    while ($line = fgets($orders)) {
        if (pcntl_fork() === 0) {
            fclose($orders);
            start(rtrim($line), $answers);
            become(rtrim($line), $libc);
            return;
        }
    }
}

/** Loads what a program's first call would: the call fails over a port where nobody listens. */
function rehearse(): void
{
    require 'vendor/autoload.php';
    $client = new KmsClient([
        'region' => 'us-west-2',
        'credentials' => ['key' => 'id', 'secret' => 'secret'],
        'endpoint' => 'https://127.0.0.1:1',
        'retries' => 0,
    ]);
    try {
        $client->getKeyPolicy(['KeyId' => 'id']);
    } catch (\Aws\Exception\AwsException) {
    }
}

/** Waits for a program that runs in another process, and never returns, or returns in that other. */
function start(string $run, mixed $answers): void
{
    pcntl_signal(SIGCHLD, SIG_DFL);
    $program = pcntl_fork();
    if ($program === 0) {
        posix_setpgid(0, 0);
        fclose($answers);
        return;
    }
    // It has done so itself, or is over, where this fails.
    @posix_setpgid($program, $program);
    fwrite($answers, "$run began $program\n");
    pcntl_waitpid($program, $status);
    $code = pcntl_wifexited($status) ? pcntl_wexitstatus($status) : 128 + pcntl_wtermsig($status);
    fwrite($answers, "$run ended $code\n");
    // At once: to free what the process holds would take longer than most programs.
    posix_kill(posix_getpid(), SIGKILL);
}

/** Gives this process what a program has that is started by itself. */
function become(string $run, \FFI $libc): void
{
    chdir("/scratch/programs/$run");
    // To be read, or to be made and written: O_RDONLY, O_WRONLY | O_CREAT.
    foreach ([['/dev/null', 0], ["/outcome/$run/stdout", 0101], ["/outcome/$run/stderr", 0101]] as $number => [$path, $flags]) {
        $file = $libc->open($path, $flags, 0644);
        $libc->dup2($file, $number);
        $libc->close($file);
    }
    file_put_contents('/proc/self/oom_score_adj', '1000');
    foreach (file('environment', FILE_IGNORE_NEW_LINES) as $line) {
        putenv($line);
        [$name, $value] = explode('=', $line, 2);
        $_SERVER[$name] = $value;
    }
    $_SERVER = ['argv' => ['program.php'], 'argc' => 1] + $_SERVER;
    foreach (['PHP_SELF', 'SCRIPT_NAME', 'SCRIPT_FILENAME', 'PATH_TRANSLATED'] as $name) {
        $_SERVER[$name] = 'program.php';
    }
    mt_srand();
    [$GLOBALS['argv'], $GLOBALS['argc']] = [$_SERVER['argv'], $_SERVER['argc']];
    require '/toolchain/strict.php';
}

run($argv[1], $argv[2]);
