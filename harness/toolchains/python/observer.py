"""Writes what a snippet's result variable holds, or the error that ends it, in the form in which the harness compares."""

import base64
import datetime
import json
import os
import sys

import botocore.exceptions


def write(members, *responses):
    """Writes what a snippet holds of a result to the file that the harness reads.

    `members` are what variables of their own hold, by the members that they are; of a response that the snippet keeps,
    the other members count too.
    """
    held = {}
    for response in responses:
        held.update(response)
        del held['ResponseMetadata']
    _save('OBSERVED', {**held, **members})


def write_values(values):
    """Writes values that are no response, as a list."""
    _save('OBSERVED', values)


def _write_error(kind, error, trace):
    if isinstance(error, botocore.exceptions.ClientError):
        _save('OBSERVED_ERROR', {'code': error.response['Error']['Code'], 'type': f'{kind.__module__}.{kind.__qualname__}'})
    sys.__excepthook__(kind, error, trace)


def _save(variable, value):
    with open(os.environ[variable], 'w', encoding='utf-8') as file:
        json.dump(value, file, default=_encode)


def _encode(value):
    if isinstance(value, bytes):
        return base64.b64encode(value).decode('ascii')
    if isinstance(value, datetime.datetime):
        return value.timestamp()
    raise TypeError(f'a {type(value).__name__} in a response')


sys.excepthook = _write_error
