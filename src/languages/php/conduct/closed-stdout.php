<?php

fclose(STDOUT);
echo "lost\n";
