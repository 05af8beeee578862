<?php

setlocale(LC_ALL, 'C');
echo setlocale(LC_ALL, '0'), "\n";
