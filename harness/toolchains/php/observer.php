<?php

// Writes what a snippet's result variable holds in the form in which the harness compares it.

namespace Observer;

use Aws\Api\ListShape;
use Aws\Api\MapShape;
use Aws\Api\Shape;
use Aws\Api\StructureShape;
use Aws\Api\TimestampShape;
use Aws\CommandInterface;
use Aws\Kms\KmsClient;
use Aws\Result;

/**
 * Writes what a snippet holds of a result to the file that the harness reads; a text where that is no result.
 *
 * @param callable $hold Returns what variables of their own hold, by the members that they are, and the result that the
 *     snippet keeps, whose other members count too.
 */
function write(KmsClient $client, string $operation, callable $hold): void
{
    try {
        $observed = held($client->getApi()->getOperation($operation)->getOutput(), ...$hold());
    } catch (\Throwable $error) {
        $observed = "nothing that can be told: {$error->getMessage()}";
    }
    save($observed);
}

function held(Shape $output, array $members, mixed ...$results): mixed
{
    foreach ($results as $result) {
        if (!$result instanceof Result) {
            return told($result);
        }
        $members += $result->toArray();
    }
    return encode($output, $members);
}

/** Says what a value is that is none of a result. */
function told(mixed $value): string
{
    if ($value === null) {
        return 'nothing';
    }
    $kind = 'a ' . get_debug_type($value);
    return is_object($value) ? $kind : "$kind: " . json_encode($value, JSON_PARTIAL_OUTPUT_ON_ERROR);
}

/**
 * Writes values that are no result, as a list. PHP has one type for texts and binary data, and one for lists and maps:
 * what each value is, a kind says, which is `blob`, `list` or `map` with the kinds of what it holds, or another.
 */
function write_values(array $kinds, array $values): void
{
    file_put_contents(getenv('OBSERVED'), plain_json(['list', ...$kinds], $values));
}

/** Has a client fail over parameters that an operation doesn't take: it would leave them out without a word. */
function forbid_unknown_parameters(KmsClient $client): void
{
    $client->getHandlerList()->prependInit(
        fn (callable $next) => function (CommandInterface $command, mixed ...$others) use ($client, $next) {
            $known = $client->getApi()->getOperation($command->getName())->getInput()->getMembers();
            foreach (array_keys($command->toArray()) as $name) {
                // Those with an at sign are options of the SDK.
                if (!isset($known[$name]) && !str_starts_with($name, '@')) {
                    throw new \InvalidArgumentException("{$command->getName()} takes no $name");
                }
            }
            return $next($command, ...$others);
        }
    );
}

function save(mixed $observed): void
{
    file_put_contents(getenv('OBSERVED'), json_encode($observed, JSON_PARTIAL_OUTPUT_ON_ERROR));
}

/** The SDK's description of the result, a shape, tells a blob or a time from other values. */
function encode(Shape $shape, mixed $value): mixed
{
    return match (true) {
        $shape instanceof StructureShape && is_array($value) => encode_structure($shape, $value),
        $shape instanceof ListShape && is_array($value)
            => array_map(fn ($item) => encode($shape->getMember(), $item), $value),
        $shape instanceof MapShape && is_array($value)
            => (object) array_map(fn ($item) => encode($shape->getValue(), $item), $value),
        $shape instanceof TimestampShape && $value instanceof \DateTimeInterface => (float) $value->format('U.u'),
        $shape->getType() === 'blob' && is_string($value) => base64_encode($value),
        is_scalar($value) || $value === null => $value,
        default => told($value),
    };
}

/** Not by way of an object: `json_encode` leaves out a property whose name begins with a NUL. */
function plain_json(string|array $kind, mixed $value): string
{
    if (is_string($kind)) {
        $told = match ($kind) {
            'blob' => base64_encode($value),
            'time' => $value->getTimestamp(),
            default => $value,
        };
        return json_encode($told, JSON_THROW_ON_ERROR);
    }
    $items = array_map(plain_json(...), array_slice($kind, 1), array_values($value));
    if ($kind[0] === 'list' && array_is_list($value)) {
        return '[' . implode(',', $items) . ']';
    }
    $member = fn ($key, $item) => json_encode((string) $key, JSON_THROW_ON_ERROR) . ':' . $item;
    return '{' . implode(',', array_map($member, array_keys($value), $items)) . '}';
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
