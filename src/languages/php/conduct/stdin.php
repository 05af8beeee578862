<?php

var_dump(stream_get_contents(STDIN));
