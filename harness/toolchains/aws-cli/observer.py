#!/usr/bin/python3 -I
"""Writes what variables of a snippet hold, which is text, in the form in which the harness compares."""

import base64
import datetime
import functools
import json
import os
import pathlib
import sys

MODEL = '/usr/lib/python3/dist-packages/awscli/botocore/data/kms/2014-11-01/service-2.json'


def main(arguments):
    if arguments:
        write(*arguments)
    else:
        write_values()


def write(operation, *arguments):
    """Writes what a snippet holds of an operation's result; a text where that is no result.

    `arguments` are `--response JSON` for a whole response, and `--member NAME VALUE` for each member that a variable of
    its own holds: a text as it is, and anything else in JSON.
    """
    try:
        save(held_of(operation, *arguments))
    except Exception as error:
        texts = ', '.join(repr(text) for text in arguments if not text.startswith('--'))
        save(f'{texts}, which is no result: {error}')


def held_of(operation, *arguments):
    shapes = model()['shapes']
    output = model()['operations'][operation].get('output')
    held = {}
    words = iter(arguments)
    for word in words:
        if word == '--response':
            held.update(encode(shapes, output, json.loads(next(words))))
        elif word == '--member':
            member, text = next(words), next(words)
            reference = shapes[output['shape']]['members'][member]
            is_text = shapes[reference['shape']]['type'] in ('string', 'blob', 'timestamp')
            held[member] = encode(shapes, reference, text if is_text else json.loads(text))
    return held


def write_values():
    """Writes values that are no response, as a list: stdin has the variable, the literal and the kind of each."""
    words = iter(sys.stdin.buffer.read().decode().split('\0')[:-1])
    save([[plain(kind, one), plain(kind, other)] for one, other, kind in zip(words, words, words)])


@functools.cache
def model():
    return json.loads(pathlib.Path(MODEL).read_bytes())


def encode(shapes, reference, value):
    """A value as the service's own JSON has it: the AWS CLI writes times otherwise."""
    shape = shapes[reference['shape']]
    match shape['type']:
        case 'structure':
            if not isinstance(value, dict):
                raise TypeError(f'{value!r} is not a response')
            return {name: encode(shapes, shape['members'][name], member) for name, member in value.items()}
        case 'list':
            if not isinstance(value, list):
                raise TypeError(f'{value!r} is not a list')
            return [encode(shapes, shape['member'], item) for item in value]
        case 'map':
            return {key: encode(shapes, shape['value'], item) for key, item in value.items()}
        case 'timestamp':
            return epoch_seconds(value)
        case 'blob':
            return base64.b64encode(base64.b64decode(value, validate=True)).decode()
        case _:
            return value


def plain(kind, text):
    """What a variable's text stands for: it doesn't say itself."""
    match kind:
        case 'string':
            return text
        case 'blob':
            return base64.b64encode(base64.b64decode(text, validate=True)).decode()
        case 'time':
            return epoch_seconds(text)
        case 'number' | 'boolean':
            return json.loads(text)
        case _:
            return told(json.loads(kind), json.loads(text))


def told(kind, value):
    """A part of a value in JSON, of a kind that is a word, or a list with the kinds of what the part holds."""
    match kind:
        case 'time':
            return epoch_seconds(value)
        case ['list', *kinds]:
            return [told(of_item, item) for of_item, item in zip(kinds, value, strict=True)]
        case ['map', *kinds]:
            return {key: told(of_item, item) for of_item, (key, item) in zip(kinds, value.items(), strict=True)}
        case _:
            return value


def epoch_seconds(text):
    return datetime.datetime.fromisoformat(text).timestamp()


def save(value):
    with open(os.environ['OBSERVED'], 'w', encoding='utf-8') as file:
        json.dump(value, file)


if __name__ == '__main__':
    main(sys.argv[1:])
