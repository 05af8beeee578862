<?php

for ($count = 0; $count < 1000; $count++) {
    if (pcntl_fork() === 0) {
        sleep(100);
    }
}
