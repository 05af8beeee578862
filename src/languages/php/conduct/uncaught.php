<?php

function fail(): void
{
    throw new ValueError('uncaught');
}

fail();
