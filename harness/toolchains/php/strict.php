<?php

// A warning, a notice or a deprecation ends the run, unless it is the SDK's own.
set_error_handler(static function (int $severity, string $message, string $file, int $line): bool {
    if (str_contains($file, '/vendor/')) {
        return false;
    }
    throw new ErrorException($message, 0, $severity, $file, $line);
});

// An error that AWS answered is written down for the harness before it ends the run.
set_exception_handler(static function (Throwable $error): void {
    if ($error instanceof Aws\Exception\AwsException) {
        $observed = [
            'code' => $error->getAwsErrorCode(), 'type' => $error::class, 'message' => $error->getMessage(),
        ];
        file_put_contents(getenv('OBSERVED_ERROR'), json_encode($observed, JSON_THROW_ON_ERROR));
    }
    fwrite(STDERR, "Uncaught $error\n");
    exit(255);
});
