<?php

// PHP has no threads: another process.
if (pcntl_fork() === 0) {
    sleep(100);
}
echo "left\n";
