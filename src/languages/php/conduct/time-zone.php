<?php

date_default_timezone_set('Asia/Tokyo');
echo date('Z', 0), "\n";
