<?php

chdir('/');
echo getcwd(), "\n";
