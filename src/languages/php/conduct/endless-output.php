<?php

while (true) {
    echo "again\n";
}
