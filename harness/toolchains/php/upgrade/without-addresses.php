#!/usr/bin/env php
<?php
// The lock file names the files as the package mirror has them: registries have addresses that change.

$lock = json_decode(file_get_contents('composer.lock'));
foreach ($lock->packages as $package) {
    unset($package->source, $package->{'notification-url'});
    $file = str_replace('/', '-', $package->name) . '-' . ltrim($package->version, 'v') . '.zip';
    $mirrored = "/packages/composer/$file";
    $package->dist = [
        'type' => 'zip',
        'url' => "composer/$file",
        'shasum' => file_exists($mirrored) ? sha1_file($mirrored) : '',
    ];
}
$flags = JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
file_put_contents('composer.lock', json_encode($lock, $flags) . "\n");
