<?php

// Writes what a snippet's result variable holds in the form in which the harness compares it.

namespace Observer;

use Aws\Api\ListShape;
use Aws\Api\MapShape;
use Aws\Api\Shape;
use Aws\Api\StructureShape;
use Aws\Api\TimestampShape;
use Aws\Kms\KmsClient;
use Aws\Result;

/** Writes the result of an operation to the file that the harness reads. */
function write(Result $result, KmsClient $client, string $operation): void
{
    save(encode($client->getApi()->getOperation($operation)->getOutput(), $result->toArray()));
}

/** Says that a snippet keeps no result. */
function write_nothing(): void
{
    save((object) []);
}

function save(object $members): void
{
    file_put_contents(getenv('OBSERVED'), json_encode($members, JSON_THROW_ON_ERROR));
}

/** The SDK's description of the result, a shape, tells a blob or a time from other values. */
function encode(Shape $shape, mixed $value): mixed
{
    return match (true) {
        $shape instanceof StructureShape => encode_structure($shape, $value),
        $shape instanceof ListShape => array_map(fn ($item) => encode($shape->getMember(), $item), $value),
        $shape instanceof MapShape => (object) array_map(fn ($item) => encode($shape->getValue(), $item), $value),
        $shape instanceof TimestampShape => (float) $value->format('U.u'),
        $shape->getType() === 'blob' => base64_encode($value),
        default => $value,
    };
}

function encode_structure(StructureShape $shape, array $structure): object
{
    $members = [];
    foreach ($shape->getMembers() as $name => $member) {
        if (isset($structure[$name])) {
            $members[$name] = encode($member, $structure[$name]);
        }
    }
    return (object) $members;
}
