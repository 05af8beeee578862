<?php

echo "plain\n";
