<?php

// A warning, a notice or a deprecation ends the run, unless it is the SDK's own.
set_error_handler(static function (int $severity, string $message, string $file, int $line): bool {
    if (str_contains($file, '/vendor/')) {
        return false;
    }
    throw new ErrorException($message, 0, $severity, $file, $line);
});
