<?php

ini_set('default_charset', 'ISO-8859-1');
mb_internal_encoding('ISO-8859-1');
ob_start(mb_output_handler(...));
echo "\u{e9}\n";
