<?php

$held = [];
while (true) {
    $held[] = str_repeat('x', 16 * 1024 * 1024);
}
