<?php

$child = popen('sleep 100 > /dev/null &', 'r');
echo "left\n";
