<?php

$child = popen('setsid sleep 100 > /dev/null &', 'r');
echo "left\n";
