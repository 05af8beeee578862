<?php

// PHP has no threads: at the end, after the program.
register_shutdown_function(fn () => throw new ValueError('aside'));
echo "after\n";
