<?php

putenv('AWS_REGION=eu-west-1');
echo getenv('AWS_REGION'), ' ', getenv('AWS_ACCESS_KEY_ID'), ' ', $_SERVER['AWS_ACCESS_KEY_ID'], "\n";
