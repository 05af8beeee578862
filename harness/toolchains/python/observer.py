"""Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares."""

import base64
import datetime
import json
import os
import reprlib
import sys

import botocore.exceptions


def write(hold):
    """Writes what a snippet holds of a result to the file that the harness reads; a text where that is no result.

    `hold` returns what variables of their own hold, by the members that they are, and the response that the snippet
    keeps, whose other members count too.
    """
    try:
        observed = _encode(_members(*hold()))
    except Exception as error:
        observed = f'nothing that can be told: {error}'
    _save('OBSERVED', observed)


def write_values(values):
    """Writes values that are no response, as a list."""
    _save('OBSERVED', _encode(values))


def _members(members, *responses):
    held = {}
    for response in responses:
        if not isinstance(response, dict) or 'ResponseMetadata' not in response:
            return _told(response)
        held.update(response)
        del held['ResponseMetadata']
    return {**held, **members}


def _write_error(kind, error, trace):
    if isinstance(error, botocore.exceptions.ClientError):
        code = error.response.get('Error', {}).get('Code')
        name = f'{kind.__module__}.{kind.__qualname__}'
        _save('OBSERVED_ERROR', {'code': code, 'type': name, 'message': str(error)})
    sys.__excepthook__(kind, error, trace)


def _save(variable, value):
    with open(os.environ[variable], 'w', encoding='utf-8') as file:
        json.dump(value, file)


def _encode(value):
    match value:
        case dict():
            return {str(key): _encode(item) for key, item in value.items()}
        case list() | tuple():
            return [_encode(item) for item in value]
        case bytes():
            return base64.b64encode(value).decode('ascii')
        case datetime.datetime():
            return value.timestamp()
        case None | bool() | int() | float() | str():
            return value
        case _:
            return _told(value)


def _told(value):
    """Says what a value is that is none of a result."""
    return 'nothing' if value is None else f'a {type(value).__name__}: {reprlib.repr(value)}'


sys.excepthook = _write_error
