<?php

$text = str_repeat("\0", 2 * 1024 * 1024);
if (file_put_contents(getenv('HOME') . '/large', $text) < strlen($text)) {
    exit(1);
}
